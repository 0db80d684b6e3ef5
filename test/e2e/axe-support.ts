/** What machines can see of accessibility, in each width and scheme of colours (must show 5). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const widths = [320, 1280] as const;

/** The page says `color-scheme: light dark`; the reader's device decides. */
export const schemes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

interface Axed {
  readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

/** A page with colours of its own: axe takes a page that names none for white, in the dark too. */
export async function paint(page: Page): Promise<void> {
  await page.addStyleTag({ content: 'body { background: Canvas; color: CanvasText }' });
}

/** Looks at the page in all widths and schemes; each finding in words that lead to it. */
export async function inspect(page: Page): Promise<string[]> {
  const found: string[] = [];
  const height = page.viewportSize()?.height ?? 900;
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    for (const [scheme, media] of Object.entries(schemes)) {
      await page.emulateMedia(media);
      const add = (what: readonly string[]) => found.push(...what.map((each) => `${width} px, ${scheme}: ${each}`));
      add(await axe(page));
      if (scheme === 'light') {
        add(await page.evaluate(lost));
        await page.evaluate(spaceOut, true);
        add((await page.evaluate(lost)).map((each) => `with text spacing: ${each}`));
        await page.evaluate(spaceOut, false);
      }
    }
  }
  await page.emulateMedia(schemes.light);
  return found;
}

/** What axe finds wrong. What it can't decide is told too where it is about contrast: our colours are plain. */
export async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async (values) => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const options: RunOptions = { runOnly: { type: 'tag', values }, resultTypes: ['violations', 'incomplete'] };
    const { violations, incomplete } = await (window as unknown as Axed).axe.run(document, options);
    const undecided = incomplete.filter(({ id }) => id === 'color-contrast');
    return [...violations, ...undecided].flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary = '' }) => `axe ${id} at ${JSON.stringify(target)} ${html.slice(0, 160)}: ${failureSummary.replace(/\s+/g, ' ')}`),
    );
  }, tags);
}

/** WCAG 1.4.12: the spacing that readers may ask for, inside the widget, where a style of theirs can't reach. Runs in the page. */
function spaceOut(on: boolean): void {
  const root = document.querySelector('[step]')?.shadowRoot;
  if (!root) throw new Error('there is no widget to space out');
  if (!on) {
    root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1);
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
  );
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Text that is cut off or sticks out of its box, and scrolling sideways (WCAG 1.4.10, 1.4.12). Runs in the page. */
function lost(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`);
  const root = document.querySelector('[step]')?.shadowRoot;
  if (!root) return found;
  const name = (element: Element) => `<${element.localName} class="${element.className}"> “${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
  // What is there for screen readers only is a pixel wide.
  const hidden = (element: Element) => element.clientWidth <= 1 && element.clientHeight <= 1;
  const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const box = (element: Element) => {
    let near = element;
    while (near.parentElement && getComputedStyle(near).display.startsWith('inline') && !getComputedStyle(near).display.includes('-')) near = near.parentElement;
    return near;
  };
  for (const element of root.querySelectorAll('*')) {
    const { overflowX } = getComputedStyle(element);
    const wide = element.scrollWidth > element.clientWidth + 1;
    if ((overflowX === 'auto' || overflowX === 'scroll') && wide) found.push(`${name(element)} scrolls sideways`);
    // `textarea`s scroll down, `input`s along their text, as they do everywhere.
    if (['input', 'textarea', 'select', 'option', 'style', 'video', 'svg'].includes(element.localName) || element.closest('svg')) continue;
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!texts.length || hidden(element) || !element.checkVisibility()) continue;
    if (clips(overflowX) && wide) found.push(`${name(element)} is cut off`);
    const range = document.createRange();
    const home = box(element).getBoundingClientRect();
    for (const text of texts) {
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        if (!rect.width) continue;
        if (rect.left < home.left - 1 || rect.right > home.right + 1) found.push(`${name(element)} sticks out of its box`);
        for (let outer: Element | null = element; outer; outer = outer.parentElement) {
          const style = getComputedStyle(outer);
          const frame = outer.getBoundingClientRect();
          if (hidden(outer)) break;
          const cutX = clips(style.overflowX) && (rect.left < frame.left - 1 || rect.right > frame.right + 1);
          const cutY = clips(style.overflowY) && (rect.top < frame.top - 2 || rect.bottom > frame.bottom + 2);
          if (cutX || cutY) found.push(`${name(element)} is cut off by ${name(outer)}`);
        }
      }
    }
  }
  return [...new Set(found)];
}
