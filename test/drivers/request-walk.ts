/** A person who goes through any service that a definition describes: reads its words on the screen, answers, presses, waits. */
import type { Locator } from 'playwright-core';
import { listOf, textOf, type Values } from '../../src/domain/conditions.ts';
import { askedDocuments, askedFields, asksShares, plainValues } from '../../src/domain/request-answers.ts';
import { own, textIn, type Definition, type RequestField, type Step, type StepKind, type Text } from '../../src/domain/request-definition.ts';
import { planOf } from '../../src/domain/request-steps.ts';
import type { Scene } from '../e2e/stage.ts';
import { pdf, RequestHands } from './request-hands.ts';
import { escaped, type Locale } from './words.ts';

/** Titles of the steps that are asked in the widget's own words. */
const ownLabels: Readonly<Record<string, string>> = {
  [own.property]: 'property.code',
  [own.earlier]: 'earlier.label',
  [own.letterNumber]: 'letter.number',
  [own.letterDate]: 'letter.date',
  [own.letterAuthority]: 'letter.authority',
  [own.applicantName]: 'applicant.name',
  [own.ownership]: 'applicant.ownership',
};

export class RequestWalk extends RequestHands {
  readonly #scene: Scene;
  readonly #definition: Definition;
  readonly #values: Values;
  readonly #role: string;

  /** @param values answers by their names, dates as `year/month/day` in the calendar of the language */
  constructor(scene: Scene, locale: Locale, definition: Definition, values: Values, role = 'citizen') {
    super(scene.page, locale);
    this.#scene = scene;
    this.#definition = definition;
    this.#values = values;
    this.#role = role;
  }

  say(text: Text | undefined): string {
    return textIn(text, this.words.locale);
  }

  async at(kind: string): Promise<void> {
    await this.page.locator(`civic-service-request[step="${kind}"]`).waitFor();
    await this.widget.locator('[data-focus="title"]').waitFor();
  }

  #label({ id, label }: RequestField): string {
    return ownLabels[id] ? this.words.t(ownLabels[id]) : this.say(label);
  }

  /** Found by what it is called, with “(optional)” where that stands there. */
  field(field: RequestField): Locator {
    const name = new RegExp(`^${escaped(this.#label(field))}( ${escaped(this.words.t('optional'))})?$`);
    return this.widget.getByLabel(name).or(this.widget.getByRole('group', { name })).first();
  }

  async answers(field: RequestField, value: string | readonly string[]): Promise<void> {
    const { t } = this.words;
    const group = this.widget.getByRole('group', { name: new RegExp(`^${escaped(this.#label(field))}`) });
    const options = (field.options ?? []).filter(({ id }) => value === id || (typeof value !== 'string' && value.includes(id)));
    switch (field.kind) {
      case 'choice':
        for (const { label } of options) await group.getByRole('radio', { name: this.say(label) }).check();
        return;
      case 'choices':
        for (const { label } of options) await group.getByRole('checkbox', { name: this.say(label), exact: true }).check();
        return;
      case 'yes-no':
        return group.getByRole('radio', { name: t(`answer.${value === 'yes' ? 'yes' : 'no'}`) }).check();
      case 'date': {
        const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('/') : [];
        for (const [part, text] of Object.entries({ day, month, year })) await group.getByLabel(t(`date.${part}`), { exact: true }).fill(text);
        return;
      }
      default:
        await this.field(field).fill(typeof value === 'string' ? value : value.join());
    }
  }

  async #fills(step: Step, facts: Values): Promise<void> {
    for (const field of askedFields(step, facts)) {
      const value = listOf(this.#values, field.id);
      if (value.length) await this.answers(field, value.length > 1 || field.kind === 'choices' ? value : textOf(this.#values, field.id));
    }
    if (!asksShares(step, facts)) return;
    const { t, f } = this.words;
    for (const [at, name] of listOf(this.#values, own.owners).entries()) {
      if (at) await this.presses('shares.add');
      const number = f.number(at + 1);
      await this.writes(t('shares.owner', { number }), name);
      await this.writes(t('shares.share', { number, unit: this.say(step.shares?.unit) }), listOf(this.#values, own.shares)[at] ?? '');
    }
  }

  /** The bank takes the money, and leads back. */
  async pays(): Promise<void> {
    const { page, town } = this.#scene;
    await this.widget.locator('[data-focus="primary"]').click();
    await page.waitForURL(/\/bank\//);
    const [payment] = town.api.bank.waiting();
    await page.goto(town.api.bank.settle(payment?.id ?? '', 'paid'));
    await this.sees(this.words.t('dues.title.paid'));
  }

  async #does(step: Step, facts: Values): Promise<void> {
    const { t } = this.words;
    switch (step.kind) {
      case 'undertakings':
        return this.accepts();
      case 'property':
        if (step.by?.[0] !== 'code' && step.by?.includes('code')) await this.presses('way.code');
        await this.#fills(step, facts);
        await this.presses('property.find');
        return this.presses('property.go');
      case 'check':
        await this.sees(t('check.title.right'));
        return this.presses('continue');
      case 'documents': {
        await this.button(t('continue')).waitFor();
        const documents = askedDocuments(step, facts);
        for (const { id, kinds } of documents) {
          if (kinds.includes('pdf')) await this.widget.locator(`#field-${id}`).setInputFiles([pdf(`${id}.pdf`)]);
        }
        const sent = documents.filter(({ kinds }) => kinds.includes('pdf')).length;
        if (sent) await this.widget.getByText(t('file.checking')).nth(sent - 1).waitFor();
        return this.presses('continue');
      }
      case 'dues': {
        await this.widget.locator('[data-focus="primary"]').waitFor();
        if (!(await this.button(t('continue')).count())) await this.pays();
        return this.presses('continue');
      }
      case 'review':
      case 'submission':
        return this.presses('review.submit');
      default:
        await this.#fills(step, facts);
        return this.presses('continue');
    }
  }

  get #facts(): Values {
    return { ...this.#values, ...plainValues(this.#definition, this.#values, this.words.calendar), role: this.#role };
  }

  /** Answers what a step asks, and presses nothing. */
  async fillsStep(id: string): Promise<void> {
    const step = this.#definition.steps.find((each) => each.id === id);
    if (step) await this.#fills(step, this.#facts);
  }

  /** From the first step to one of that kind, or to the answer. */
  async comesTo(kind: StepKind): Promise<void> {
    await this.#goes(undefined, (step) => step.kind === kind);
  }

  /** From the first step to one with that id. */
  async comesToStep(id: string): Promise<void> {
    await this.#goes(undefined, (step) => step.id === id);
  }

  /** From the step where this is, by its kind or id, to one of another kind, or to the answer. */
  async comesToFrom(here: string, kind?: StepKind): Promise<void> {
    await this.#goes(here, (step) => step.kind === kind);
  }

  async #goes(from: string | undefined, until: (step: Step) => boolean): Promise<void> {
    const steps = planOf(this.#definition, this.#facts);
    const begin = from ? steps.findIndex(({ id, kind }) => id === from || kind === from) : 0;
    for (const step of steps.slice(begin)) {
      await this.at(step.kind);
      if (step.title) await this.sees(this.say(step.title));
      if (until(step)) return;
      await this.#does(step, this.#facts);
    }
    await this.at('answer');
  }
}
