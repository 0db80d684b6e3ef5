/** The embed builder: choices on one side, the real widget on the other, what to paste below. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { version } from '../../package.json';
import { startMock } from '../controls/mock.ts';
import { locales, readSettings } from '../controls/settings.ts';
import { judge } from './accent.ts';
import { servicesOf, towns, townsFor, usable, usual, type Choices, type Form, type Locale } from './choices.ts';
import { checkbox, input, radios, select } from './fields.ts';
import { fit } from './preview.ts';
import { entryOf, widgetNames, type WidgetName } from './registry.ts';
import { markup, policyLines, scriptTag, sheetOf } from './snippets.ts';
import { texts, type Words } from './texts.ts';

const names: Readonly<Record<Locale, string>> = { el: 'Ελληνικά', uk: 'Українська', fa: 'فارسی', en: 'English' };

/** Hashes of the published files, once they have been built. */
const built = import.meta.glob<Record<string, { readonly integrity: string }>>('../../dist/embed/sri.json', { eager: true, import: 'default' });
const integrity = Object.values(built)[0]?.['civic-widgets.js']?.integrity;

let choices = usual(readSettings(location.search).lang, version);
let told = '';

const place = document.querySelector('#builder') ?? document.body;

function change(some: Partial<Choices>): void {
  choices = { ...choices, ...some };
  told = '';
  draw();
}

function speak(event: Event, ui: Locale): void {
  event.preventDefault();
  history.replaceState(null, '', `?lang=${ui}`);
  // The widget goes along, unless it was given a language of its own.
  change({ ui, lang: choices.lang === choices.ui ? ui : choices.lang });
}

const fallbackOf = (): string => choices.fallback ?? texts[choices.lang || choices.ui].fallbackUsual;

async function copy(text: string, event: Event): Promise<void> {
  const words = texts[choices.ui];
  const code = (event.currentTarget as Element).closest('section')?.querySelector('code');
  try {
    await navigator.clipboard.writeText(text);
    told = words.copied;
  } catch {
    if (code) getSelection()?.selectAllChildren(code);
    told = words.notCopied;
  }
  draw();
}

function page(words: Words): TemplateResult {
  return html`<main>
    <header>
      <p class="crumbs"><a href="./index.html" hreflang="en">${words.home}</a></p>
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <nav aria-label=${words.language}><ul class="languages" role="list">
        ${locales.map((each) => html`<li><a
          href="?lang=${each}" lang=${each} hreflang=${each} aria-current=${each === choices.ui ? 'true' : nothing}
          @click=${(event: Event) => speak(event, each)}
        >${names[each]}</a></li>`)}
      </ul></nav>
    </header>
    <div class="bench">
      <form class="settings" @submit=${(event: Event) => event.preventDefault()}>${what(words)} ${look(words)} ${addresses(words)}</form>
      <section class="preview" aria-labelledby="preview">
        <h2 id="preview">${words.preview}</h2>
        <p class="note">${words.previewNote}</p>
        <div id="stage"></div>
      </section>
    </div>
    ${output(words)}
  </main>`;
}

function what(words: Words): TemplateResult {
  const { ui, widget, municipality, id, mode, service, lang } = choices;
  const asks = entryOf(widget).choices;
  const town = towns[municipality];
  return html`<fieldset>
    <legend>${words.what}</legend>
    ${select(
      { name: 'widget', label: words.widget, value: widget, onChange: (value) => change({ widget: value as WidgetName, municipality: townsFor(value as WidgetName)[0]?.id ?? 'other', service: '' }) },
      widgetNames.map((name) => [name, words.widgets[name]]),
    )}
    ${select(
      { name: 'municipality', label: words.municipality, value: municipality, onChange: (value) => change({ municipality: value, service: '' }) },
      [...townsFor(widget).map((each) => [each.id, each.name[ui]] as const), ...(entryOf(widget).anyTown ? [['list', words.list] as const] : []), ['other', words.other]],
    )}
    ${municipality === 'other' ? input({ name: 'id', label: words.id, value: id, note: words.idNote, onChange: (value) => change({ id: value }) }, { code: true }) : nothing}
    ${asks.includes('mode')
      ? select({ name: 'mode', label: words.mode, value: mode, onChange: (value) => change({ mode: value }) }, [['', words.free], ['in-person', words.inPerson], ['video', words.video]])
      : nothing}
    ${asks.includes('service') && town
      ? select(
          { name: 'service', label: words.service, value: service, onChange: (value) => change({ service: value }) },
          [['', words.free], ...servicesOf(widget, town, ui)],
        )
      : nothing}
    ${asks.includes('service') && municipality === 'other'
      ? input({ name: 'service', label: words.serviceId, value: service, onChange: (value) => change({ service: value }) }, { code: true })
      : nothing}
    ${select(
      { name: 'lang', label: words.lang, value: lang, onChange: (value) => change({ lang: value as Choices['lang'] }) },
      [['', words.pageLang], ...locales.map((each) => [each, names[each]] as const)],
    )}
  </fieldset>`;
}

function look(words: Words): TemplateResult {
  const { theme, accent, radius } = choices;
  const wrong = radius !== '' && !/^(\d|1\d|2[0-4])$/.test(radius);
  return html`<fieldset>
    <legend>${words.look}</legend>
    ${select({ name: 'theme', label: words.theme, value: theme, onChange: (value) => change({ theme: value }) }, [['', words.asPage], ['light', words.light], ['dark', words.dark]])}
    ${checkbox({ name: 'own', label: words.own, note: words.ownNote, onChange: (on) => change({ accent: on ? '#0f5c73' : '' }) }, accent !== '')}
    ${accent ? html`${input({ name: 'accent', label: words.accent, value: accent, onChange: (value) => change({ accent: value }) }, { type: 'color' })}${verdict(words)}` : nothing}
    ${input(
      { name: 'radius', label: words.radius, value: radius, note: words.radiusNote, error: wrong ? words.radiusNote : undefined, onChange: (value) => change({ radius: value }) },
      { type: 'number', code: true, max: 24 },
    )}
  </fieldset>`;
}

function verdict(words: Words): TemplateResult {
  const { accent, theme, ui } = choices;
  const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const { ratio, used, usedRatio, enough } = judge(accent, dark);
  // Cut, not rounded: 4.49 must not read as 4.5.
  const number = (value: number): string => new Intl.NumberFormat(ui, { maximumFractionDigits: 1 }).format(Math.floor(value * 10) / 10);
  const code = (text: string): string => `\u2068${text}\u2069`;
  const values: Readonly<Record<string, string>> = { colour: code(accent), ratio: number(ratio), used: code(used), usedRatio: number(usedRatio) };
  const text = enough ? (used === accent ? words.fine : words.changed) : words.weak;
  return html`<div class="verdict" role="status" data-enough=${enough}>
    <span class="swatches" aria-hidden="true">
      <svg width="28" height="28"><rect width="28" height="28" rx="4" fill=${accent}></rect></svg>
      ${used === accent ? nothing : html`<span class="flip">→</span><svg width="28" height="28"><rect width="28" height="28" rx="4" fill=${used}></rect></svg>`}
    </span>
    <p>${text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')}</p>
  </div>`;
}

function addresses(words: Words): TemplateResult {
  const { api, files } = choices;
  const address = (name: 'api' | 'files', value: string): TemplateResult =>
    input(
      { name, label: words[name], value, error: usable(value) ? undefined : words.badAddress, onChange: (text) => change({ [name]: text }) },
      { type: 'url', code: true },
    );
  return html`<fieldset>
    <legend>${words.addresses}</legend>
    ${address('api', api)} ${address('files', files)}
    ${input({ name: 'fallback', label: words.fallback, value: fallbackOf(), onChange: (value) => change({ fallback: value }) })}
  </fieldset>`;
}

function output(words: Words): TemplateResult {
  const { form, sheet, link } = choices;
  const css = sheetOf(choices);
  const policy = policyLines(choices);
  return html`<section class="output" aria-labelledby="paste">
    <h2 id="paste">${words.paste}</h2>
    <div class="settings">
      ${radios({ name: 'form', label: words.form, value: form, onChange: (value) => change({ form: value as Form }) }, [
        ['placeholder', words.placeholder], ['tag', words.tag], ['link', words.linkForm],
      ])}
      ${form === 'link'
        ? input({ name: 'link', label: words.link, value: link, onChange: (value) => change({ link: value }) }, { type: 'url', code: true })
        : checkbox({ name: 'sheet', label: words.sheet, onChange: (on) => change({ sheet: on }) }, sheet)}
    </div>
    ${snippet(words, 'script', words.script, scriptTag(choices, integrity), integrity ? '' : words.noIntegrity)}
    ${snippet(words, 'markup', words.markup, markup(choices, fallbackOf()))}
    ${css ? snippet(words, 'css', words.css, css) : nothing}
    ${policy ? snippet(words, 'policy', words.policy, policy, words.policyNote) : nothing}
    <p class="told" role="status">${told}</p>
  </section>`;
}

function snippet(words: Words, name: string, title: string, text: string, note = ''): TemplateResult {
  return html`<section class="snippet" aria-labelledby="${name}-title">
    <h3 id="${name}-title">${title}</h3>
    <button type="button" aria-describedby="${name}-title" @click=${(event: Event) => void copy(text, event)}>${words.copy}</button>
    ${note ? html`<p class="note">${note}</p>` : nothing}
    <pre dir="ltr"><code translate="no">${text}</code></pre>
  </section>`;
}

function draw(): void {
  const { ui } = choices;
  const root = document.documentElement;
  root.lang = ui;
  root.dir = ui === 'fa' ? 'rtl' : 'ltr';
  document.title = `${texts[ui].title} · civic-widgets`;
  render(page(texts[ui]), place as HTMLElement);
  const stage = document.querySelector<HTMLElement>('#stage');
  if (stage) fit(stage, choices);
}

draw();
await startMock(readSettings(''), () => {});
// The line that a page needs; here the mock has to be up before it.
document.head.append(Object.assign(document.createElement('script'), { src: '/civic-widgets.js', async: true }));
