/** The script tag and the files it loads. */
import type { Finding } from '../finding.ts';
import { isDefined, selectorOf, widgets, type PageView, type ScriptTag } from '../page.ts';
import { header, html, scriptTag } from '../snippets.ts';

/** Longest wait for a file that a firewall swallows, ms. */
const patience = 10_000;

/**
 * Whether a file can be had. Asked by a `<link>`, which goes by `script-src` as the script does, and runs nothing.
 *
 * @param cors as a module is fetched: the server must allow it
 */
function reaches(href: string, { cors, integrity }: { readonly cors: boolean; readonly integrity?: string }): Promise<boolean> {
  return new Promise((done) => {
    const link = document.createElement('link');
    const end = (answer: boolean) => () => {
      link.remove();
      done(answer);
    };
    link.rel = cors ? 'modulepreload' : 'preload';
    if (!cors) link.as = 'script';
    if (integrity) link.integrity = integrity;
    link.addEventListener('load', end(true));
    link.addEventListener('error', end(false));
    setTimeout(end(false), patience);
    link.href = href;
    document.head.append(link);
  });
}

const foreign = (address: string): boolean => new URL(address).origin !== location.origin;

export async function checkFiles(page: PageView): Promise<Finding[]> {
  const { scripts, running, source } = page;
  if (!scripts.length) {
    const params = { value: source };
    if (running) return lost(page) ? [{ fault: 'script-inlined', grave: true, where: 'head', params, snippet: () => html(`<script data-civic-src="${source}"></script>`) }] : [];
    return [{ fault: 'script-missing', grave: true, where: 'head', params, snippet: () => scriptTag({ src: source, attributes: new Map() }) }];
  }
  const found = await Promise.all(scripts.filter(({ element }) => element.src).map((tag) => checkTag(tag, running)));
  return [...checkCopies(page), ...found.flat(), ...(running ? await checkChunks(page) : [])];
}

/** None of the widgets has come, with no tag to come by. */
const lost = ({ places }: PageView): boolean => places.length > 0 && !places.some(({ name }) => isDefined(name));

function checkCopies({ scripts }: PageView): Finding[] {
  const addresses = [...new Set(scripts.map(({ src }) => src))];
  const [first] = scripts;
  if (addresses.length < 2 || !first) return [];
  // The one that was written last is the newest, more often than not; versions decide where both tell theirs.
  const newest = [...addresses].sort((one, other) => one.localeCompare(other, 'en', { numeric: true })).at(-1);
  const kept = scripts.find(({ src }) => src === newest) ?? first;
  return [{ fault: 'copies', grave: true, where: 'script[src*="civic-widgets"]', params: { list: addresses.join(' ') }, snippet: () => scriptTag(kept) }];
}

async function checkTag(tag: ScriptTag, running: boolean): Promise<Finding[]> {
  const { element, src, attributes } = tag;
  const where = selectorOf(element);
  const snippet = () => scriptTag(tag);
  const { protocol, hostname } = new URL(src);
  if (protocol === 'http:' && location.protocol === 'https:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) {
    const secure = { ...tag, src: src.replace(/^http:/, 'https:') };
    return [{ fault: 'mixed-content', grave: true, where, params: { value: src }, snippet: () => scriptTag(secure) }];
  }
  const { integrity } = element;
  const findings: Finding[] = [];
  if (integrity && !attributes.has('crossorigin') && foreign(src)) {
    attributes.set('crossorigin', '');
    findings.push({ fault: 'crossorigin-missing', grave: true, where, snippet });
  }
  // By another address, because a browser may remember that the file was refused.
  const again = `${src}${src.includes('?') ? '&' : '?'}civic-doctor`;
  const opened = await reaches(again, { cors: true });
  if (integrity && opened && !(await reaches(`${again}=2`, { cors: true, integrity }))) {
    const right = await hash(src);
    if (right) attributes.set('integrity', right);
    findings.push({ fault: 'integrity-mismatch', grave: true, where, params: { value: integrity, meant: right ?? 'sri.json' }, ...(right && { snippet }) });
  }
  if (running || opened || findings.length > 1) return findings;
  if (!(await reaches(src, { cors: false }))) return [...findings, { fault: 'script-unreachable', grave: true, where, params: { value: src } }];
  return [...findings, filesCors(src)];
}

const filesCors = (address: string): Finding => ({
  fault: 'files-cors',
  grave: true,
  where: new URL('.', address).href,
  snippet: () => header('Access-Control-Allow-Origin: *'),
});

/** What `integrity` must say for the file as it is served; unknown where it can't be read. */
async function hash(address: string): Promise<string | undefined> {
  try {
    const bytes = await (await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' })).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
    return `sha384-${btoa(String.fromCharCode(...digest))}`;
  } catch {
    return undefined;
  }
}

/** The modules that the script asks for. */
async function checkChunks(page: PageView): Promise<Finding[]> {
  const around = new URL('.', page.source).href;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.startsWith(around) && name.endsWith('.js') && name !== page.source);
  const files = [...new Set([...expected(page, around), ...loaded])];
  const opened = await Promise.all(files.map(async (file) => [file, await reaches(file, { cors: true })] as const));
  const missing = opened.filter(([, open]) => !open).map(([file]) => file);
  const [first] = missing;
  if (!first) return [];
  if (foreign(first) && (await reaches(first, { cors: false }))) return [filesCors(first)];
  return [{ fault: 'file-missing', grave: true, where: first, params: { list: missing.join(' ') } }];
}

/** By the rule that the script goes by, where it stands beside the doctor's folder. */
function expected({ places, folder, source, document }: PageView, around: string): string[] {
  // `civic-widgets.all.js` has all in it.
  if (!folder || new URL('..', folder).href !== around || source.includes('.all.js')) return [];
  return places
    .filter(({ name }) => widgets.includes(name))
    .flatMap(({ name, element, settings }) => {
      const lang = settings.get('lang') ?? (element.closest('[lang]') ?? document.documentElement).getAttribute('lang') ?? '';
      const locale = /^(el|uk|fa)(?![a-z])/i.exec(lang)?.[0].toLowerCase() ?? 'en';
      return ['core', `${name}.${locale}`].map((file) => new URL(`${file}.js`, folder).href);
    });
}
