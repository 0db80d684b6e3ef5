import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, type TemplateResult } from 'lit';
import type { Formats } from '../../src/i18n/format.ts';
import { loadFormats } from '../../src/i18n/load-formats.ts';
import { loadCatalogue } from '../../src/i18n/locale.ts';
import { translator, type Catalogue, type Translate } from '../../src/i18n/translate.ts';
import { appointment } from '../../src/ui/styles/appointment.ts';
import { base } from '../../src/ui/styles/base.ts';
import { calendar } from '../../src/ui/styles/calendar.ts';
import { card } from '../../src/ui/styles/card.ts';
import { answers } from '../../src/ui/styles/answers.ts';
import { cases } from '../../src/ui/styles/cases.ts';
import { fields } from '../../src/ui/styles/fields.ts';
import { flag } from '../../src/ui/styles/flag.ts';
import { form } from '../../src/ui/styles/form.ts';
import { print } from '../../src/ui/styles/print.ts';
import { result } from '../../src/ui/styles/result.ts';
import { timeline } from '../../src/ui/styles/timeline.ts';
import { sources } from '../../src/widgets/booking-calendar/messages.ts';
import type { Texts } from '../../src/widgets/booking-calendar/views/view.ts';

/** All that the booking widget can say, in one language. */
interface Speech {
  readonly locale: string;
  readonly t: Translate<Texts>;
  readonly f: Formats;
}

/** What a part is drawn from: texts of the story's language, and a state that its own events change. */
export interface Scene<S> extends Speech {
  readonly state: S;
  readonly set: (change: Partial<S>) => void;
}

type Draw<S> = (scene: Scene<S>) => TemplateResult;

/** A shadow root with all the styles, as a widget makes it, without a widget. */
class PartStage extends LitElement {
  static override styles = [...base, calendar, fields, form, print, card, result, appointment, timeline, answers, flag, cases];
  static override properties = { speech: { attribute: false }, draw: { attribute: false }, state: { attribute: false } };
  declare speech: Speech;
  declare draw: Draw<object>;
  declare state: object;

  protected override render(): TemplateResult {
    const { speech } = this;
    const set = (change: object): void => {
      this.state = { ...this.state, ...change };
    };
    return html`<div class="civic" lang=${speech.locale} dir=${speech.f.dir}>
      <div class="sheet">${this.draw({ ...speech, state: this.state, set })}</div>
    </div>`;
  }
}
if (!customElements.get('part-stage')) customElements.define('part-stage', PartStage);

/** Speaks the language of the toolbar. */
async function speak({ globals }: Pick<StoryContext, 'globals'>): Promise<{ speech: Speech }> {
  const locale = String(globals['locale']);
  const files = await Promise.all(Object.entries(sources).map(([name, source]) => loadCatalogue(locale, name, source)));
  const texts = Object.assign({}, ...files) as Catalogue;
  return { speech: { locale, t: translator(locale, texts as Texts), f: await loadFormats(locale) } };
}

/** A story of one part in one state. */
export function part<S extends object>(about: string, state: S, draw: Draw<S>): StoryObj {
  return {
    parameters: { docs: { description: { story: about }, source: { code: null } } },
    loaders: [speak],
    render: (_args, { loaded }) => html`<part-stage .speech=${loaded['speech'] as Speech} .state=${state} .draw=${draw}></part-stage>`,
  };
}

/** Nothing happens: the part is only looked at. */
export const nothingHappens = (): void => {};
