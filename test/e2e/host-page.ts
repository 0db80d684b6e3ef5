/** A municipality's own page, as a webmaster would have written it. */

export interface PageArgs {
  /** The language of the page and, unless told, of the widget. */
  readonly lang?: string;
  /** Attributes of the widget, besides `api-url` and `municipality="chania"`; `undefined` takes one away. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** A Content-Security-Policy; `FILES` and `API` stand for the two origins. Such a page has no style of its own. */
  readonly policy?: string;
  /** Instead of the script tag: markup, in which `FILES` and `API` stand for the addresses of the files and of the API. */
  readonly script?: string;
  /** Instead of the widget: markup, as in `script`. */
  readonly body?: string;
  /** What stands in the head before the script tag; instead of the page's own style. */
  readonly head?: string;
  /** Instead of the whole page: another document or file, in which `FILES` and `API` stand for addresses. */
  readonly file?: string;
  /** The type of that file. */
  readonly type?: string;
  /** The browser may keep the page, to come back to it as it was left. */
  readonly kept?: boolean;
  /** Between `body` and the widget, and after it. */
  readonly around?: readonly [string, string];
}

const scriptTag = '<script src="FILES/civic-widgets.js" async></script>';

export const fallback = 'Τηλεφωνήστε μας: 28210 00000';

export function hostPage({ lang = 'el', attributes, policy, script = scriptTag, body, head, file, type, kept, around = ['', ''] }: PageArgs, { files, api }: { files: string; api: string }) {
  const all = { 'api-url': api, municipality: 'chania', ...attributes };
  const set = Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  const named = (markup: string) => markup.replaceAll('FILES', files).replaceAll('API', api);
  const widget = `<civic-booking-calendar${set}><p>${fallback}</p></civic-booking-calendar>`;
  const style = '<style>:root { color-scheme: light dark } body { margin: 0; font: 16px/1.5 sans-serif } main { padding: 8px } h1 { font-size: 20px }</style>';
  const html = `<!doctype html>
<html lang="${lang}"${lang === 'fa' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chania</title>
${head === undefined ? (policy ? '' : style) : named(head)}
${named(script)}
</head>
<body>
<main>
<h1>Chania</h1>
${around.join(body === undefined ? widget : named(body))}
</main>
</body>
</html>`;
  const headers: Record<string, string> = {};
  if (policy) headers['content-security-policy'] = policy.replaceAll('FILES', files).replaceAll('API', new URL(api).origin);
  if (kept) headers['cache-control'] = 'no-cache';
  if (type) return { body: file ?? '', headers: { 'content-type': `${type}; charset=utf-8` } };
  return { body: file?.replaceAll('FILES', files).replaceAll('WIDGET', widget).replaceAll('API', api) ?? html, headers };
}
