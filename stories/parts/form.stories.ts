import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { chaniaConsents, chaniaFields } from '../../mock-api/seed/chania-form.ts';
import { checkbox } from '../../src/ui/checkbox.ts';
import { choiceTiles } from '../../src/ui/choices.ts';
import { yesNo } from '../../src/ui/yes-no.ts';
import { errorSummary } from '../../src/ui/error-summary.ts';
import { field } from '../../src/ui/field.ts';
import { multiline } from '../../src/ui/multiline.ts';
import { clockIcon } from '../../src/ui/icons.ts';
import { select } from '../../src/ui/select.ts';
import { part } from './stage.ts';

const meta: Meta = { title: 'Parts/Form' };
export default meta;

const empty = { value: '' };

/** What Chania asks, in the language of the story. */
function asked(name: string, locale: string): { label: string; hint?: string } {
  const question = chaniaFields.find((each) => each.name === name);
  if (!question) throw new Error(`Chania does not ask for ${name}.`);
  const language = locale as keyof typeof question.label;
  return { label: question.label[language], hint: question.hint?.[language] };
}

function consent(locale: string): string {
  const text = chaniaConsents.find(({ id }) => id === 'truth')?.text;
  return text?.[locale as keyof typeof text] ?? '';
}

export const Field = part('A question with room for its answer.', empty, ({ locale, state, set }) =>
  field({ id: 'a', label: asked('phone', locale).label, value: state.value, onInput: (value) => set({ value }) }),
);

export const FieldWithHint = part('A hint stands between the label and the answer.', empty, ({ locale, state, set }) =>
  field({ id: 'a', kind: 'email', ...asked('email', locale), value: state.value, onInput: (value) => set({ value }) }),
);

export const FieldOptional = part('Optional fields say so; a star on all the others says less.', empty, ({ t, locale, state, set }) =>
  field({ id: 'a', ...asked('applicationNumber', locale), optional: t('optional'), value: state.value, onInput: (value) => set({ value }) }),
);

export const FieldWrong = part('A bar, an icon and a sentence that says what to write; what was typed stays.', { value: 'politis@' }, ({ t, locale, state, set }) =>
  field({ id: 'a', kind: 'email', ...asked('email', locale), error: t('fault.email', { example: t('example.email') }), value: state.value, onInput: (value) => set({ value }) }),
);

const typed = { phone: '690 000 0000', email: 'politis@example.org', name: '', subject: '' };

export const FieldKinds = part('As wide as the answer is long; numbers and addresses run left to right in every language.', typed, ({ locale, state, set }) =>
  html`<div class="stack">
    ${field({ id: 'name', ...asked('name', locale), value: state.name, autocomplete: 'name', onInput: (name) => set({ name }) })}
    ${field({ id: 'email', kind: 'email', ...asked('email', locale), value: state.email, autocomplete: 'email', onInput: (email) => set({ email }) })}
    ${field({ id: 'phone', kind: 'tel', ...asked('phone', locale), value: state.phone, autocomplete: 'tel', onInput: (phone) => set({ phone }) })}
    ${multiline({ id: 'subject', ...asked('subject', locale), value: state.subject, onInput: (subject) => set({ subject }) })}
  </div>`,
);

const modes = ['in-person', 'video'] as const;

export const Tiles = part('One of several, in boxes that can be pressed anywhere.', empty, ({ t, state, set }) =>
  choiceTiles({
    id: 'mode', legend: t('mode.title'), showLegend: true, columns: 2, value: state.value, onChoose: (value) => set({ value }),
    choices: modes.map((mode) => ({ value: mode, name: t(`mode.${mode}`), more: t(`mode.${mode}.more`) })),
  }),
);

export const TilesChosen = part('The chosen one is filled and ringed.', { value: 'video' }, ({ t, state, set }) =>
  choiceTiles({
    id: 'mode', legend: t('mode.title'), columns: 3, value: state.value, onChoose: (value) => set({ value }),
    choices: modes.map((mode) => ({
      value: mode, name: t(`mode.short.${mode}`), meta: t('service.minutes', { count: 20 }), icon: clockIcon,
      details: { summary: t('service.about'), text: t(`mode.${mode}.more`) },
    })),
  }),
);

export const TilesWrong = part('Nothing was chosen.', empty, ({ t, state, set }) =>
  choiceTiles({
    id: 'mode', legend: t('mode.title'), showLegend: true, error: t('chooseOne'), value: state.value, onChoose: (value) => set({ value }),
    choices: modes.map((mode) => ({ value: mode, name: t(`mode.${mode}`) })),
  }),
);

export const YesNo = part('AP8: yes or no, with none of them chosen beforehand.', empty, ({ t, locale, state, set }) =>
  yesNo({ id: 'yes', legend: asked('thirdPerson', locale).label, yes: t('answer.yes'), no: t('answer.no'), value: state.value, onChoose: (value) => set({ value }) }),
);

export const YesNoWrong = part('AP8: not answered.', empty, ({ t, locale, state, set }) =>
  yesNo({
    id: 'yes', legend: asked('thirdPerson', locale).label, hint: asked('thirdPerson', locale).hint, error: t('chooseOne'),
    yes: t('answer.yes'), no: t('answer.no'), value: state.value, onChoose: (value) => set({ value }),
  }),
);

export const Checkbox = part('AP10: the link stands outside the label, so that pressing it never ticks the box.', { checked: false }, ({ t, locale, state, set }) =>
  checkbox({
    id: 'c', text: consent(locale), link: { text: t('municipality.links'), href: 'https://example.org/', newTab: t('newTab') },
    required: true, checked: state.checked, onChange: (checked) => set({ checked }),
  }),
);

export const CheckboxWrong = part('AP10: it must be ticked.', { checked: false }, ({ t, locale, state, set }) =>
  checkbox({
    id: 'c', text: consent(locale), error: t('fault.consent', { label: consent(locale) }), required: true,
    checked: state.checked, onChange: (checked) => set({ checked }),
  }),
);

export const Select = part('AP6: one of a list that is mostly left as it is.', empty, ({ t, f, state, set }) =>
  select({
    id: 's', label: t('staff.legend'), value: state.value, onChoose: (value) => set({ value }),
    options: [{ value: '', text: t('staff.any') }, ...['1', '2'].map((value) => ({ value, text: `${t('slip.staff')} ${f.digits(value)}` }))],
  }),
);

export const ErrorSummary = part('Takes focus when the form is sent; each line leads to its field.', { a: '', b: '' }, ({ t, locale, state, set }) => {
  const name = asked('name', locale);
  const phone = asked('phone', locale);
  const errors = [
    { id: 'a', text: t('fault.required', { label: name.label }) },
    { id: 'b', text: t('fault.phone', { example: t('example.phone') }) },
  ] as const;
  return html`${errorSummary({ level: 3, title: t('problems', { count: errors.length }), errors })}
    ${field({ id: 'a', ...name, error: errors[0].text, value: state.a, onInput: (a) => set({ a }) })}
    ${field({ id: 'b', kind: 'tel', ...phone, error: errors[1].text, value: state.b, onInput: (b) => set({ b }) })}`;
});
