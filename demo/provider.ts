/** The look-alike of a national sign-in: it answers what the visitor of the demo chooses. */
const query = new URLSearchParams(location.search);
const target = query.get('redirect_uri');
const state = query.get('state') ?? '';

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-code], a[data-error]')) {
  // Back to the demo's own pages only, as any provider knows its clients' addresses.
  const back = new URL(target ?? './chania.html', location.href);
  if (back.origin !== location.origin) continue;
  const { code, error } = link.dataset;
  if (code) {
    // Each is new, because a code is good once.
    const [person = '', name = ''] = code.split('~');
    back.searchParams.set('code', `${person}~${encodeURIComponent(name)}~~${crypto.getRandomValues(new Uint32Array(1)).join('')}`);
  } else if (error) back.searchParams.set('error', error);
  back.searchParams.set('state', state);
  link.href = back.href;
}

export {};
