import { track } from '../../../ui/styles/track.ts';

/** Rules of the printed page, on top of those of the screen. */
const page = '@page{size:A4;margin:18mm}body{margin:0;font:12pt/1.4 system-ui,sans-serif}.paper{border:0;padding:0}.stamps>div{min-block-size:9em}ul{list-style:none;margin:0;padding:0}dd,p,dl,h4{margin:0}bdi{unicode-bidi:isolate}';

/**
 * Prints one element and nothing else of the page around, whatever that page's own rules for printing are: from a frame that holds a
 * copy of it. Constructed sheets and a frame without an address pass a strict policy for styles and scripts.
 */
export function printSheet(sheet: Element): void {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries({ position: 'fixed', visibility: 'hidden', border: '0', 'inline-size': '0', 'block-size': '0' })) frame.style.setProperty(name, value);
  frame.title = '';
  frame.ariaHidden = 'true';
  document.body.append(frame);
  const inner = frame.contentWindow;
  const paper = frame.contentDocument;
  if (!inner || !paper) return;
  const section = sheet.closest('[lang]');
  paper.documentElement.lang = section?.getAttribute('lang') ?? '';
  paper.documentElement.dir = section?.getAttribute('dir') ?? '';
  paper.title = sheet.querySelector('h4')?.textContent ?? '';
  const made = new (inner as Window & typeof globalThis).CSSStyleSheet();
  made.replaceSync(track.cssText + page);
  paper.adoptedStyleSheets = [made];
  paper.body.append(paper.importNode(sheet, true));
  inner.addEventListener('afterprint', () => frame.remove());
  inner.focus();
  inner.print();
}
