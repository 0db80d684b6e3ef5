/** Shows the findings: made by the DOM alone, because what Lit needs may be what the page's policy forbids. */
import type { ToldFinding } from './finding.ts';
import { panelStyles } from './panel-styles.ts';
import { asText, fill, type Speech } from './tell.ts';

type Child = Node | string;

function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key] ?? '');
  made.append(...children);
  return made;
}

export interface Panel {
  show(findings: readonly ToldFinding[], widgets: number): void;
}

/** One panel a page: a second examination replaces the first one's. */
export function openPanel(speech: Speech): Panel {
  const { texts, locale, dir, number } = speech;
  document.querySelectorAll('civic-doctor-panel').forEach((old) => old.remove());
  const back = document.activeElement;
  const host = document.createElement('civic-doctor-panel');
  // The script tag would report it as the tag of a widget that there is not.
  (globalThis as unknown as Record<symbol, { readonly started?: WeakSet<Element> } | undefined>)[Symbol.for('civic-widgets/page')]?.started?.add(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyles);
  root.adoptedStyleSheets = [sheet];

  const title = element('h2', { id: 'title', tabindex: '-1' }, texts.title);
  const sum = element('p', { class: 'sum', role: 'status' }, texts.busy);
  const list = element('ol', { role: 'list' });
  const spoken = element('span', { role: 'status' });
  const buttons = element('div', {});
  const close = (): void => {
    host.remove();
    (back as HTMLElement | null)?.focus();
  };
  const header = element('header', {}, title, spoken, buttons, button(texts.close, close));
  const section = element('section', { lang: locale, dir, 'aria-labelledby': 'title' }, header, sum, list);
  section.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  root.append(section);
  document.body.append(host);
  title.focus();

  const copy = (text: string) => (): void => {
    spoken.textContent = '';
    void write(text, root).then((done) => (spoken.textContent = done ? texts.copied : ''));
  };

  function item({ grave, where, what, todo, snippet }: ToldFinding): HTMLLIElement {
    const facts = element(
      'dl',
      {},
      element('dt', {}, texts.where),
      element('dd', {}, element('code', { dir: 'ltr' }, where)),
      element('dt', {}, texts.todo),
      element('dd', {}, todo),
    );
    const rank = element('p', { class: grave ? 'rank grave' : 'rank' }, grave ? texts.grave : texts.slight);
    const made = element('li', {}, rank, element('h3', {}, what), facts);
    if (!snippet) return made;
    const label = `${texts.copy}: ${texts.paste[snippet.kind]}`;
    const press = button(texts.copy, copy(snippet.text));
    press.setAttribute('aria-label', label);
    const code = element('pre', { dir: 'ltr' }, element('code', { translate: 'no' }, snippet.text));
    made.append(element('div', { class: 'snippet' }, element('p', {}, texts.paste[snippet.kind]), press, code));
    return made;
  }

  return {
    show(findings, widgets) {
      sum.textContent = findings.length ? fill(texts.found, { count: number(findings.length) }) : fill(texts.healthy, { widgets: number(widgets) });
      list.replaceChildren(...findings.map(item));
      buttons.replaceChildren(button(texts.copyAll, copy(asText(location.href, findings, speech))));
    },
  };
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}

/** To the clipboard, also where the page may not use the newer way (http, sandboxed frames). */
async function write(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = element('textarea', { readonly: '' });
    field.value = text;
    const before = root.activeElement as HTMLElement | null;
    root.append(field);
    field.select();
     
    const done = document.execCommand('copy');
    field.remove();
    before?.focus();
    return done;
  }
}
