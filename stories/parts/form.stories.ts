import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { checkbox, choiceTiles, yesNo } from '../../src/ui/choices.ts';
import { errorSummary } from '../../src/ui/error-summary.ts';
import { field } from '../../src/ui/field.ts';
import { clockIcon } from '../../src/ui/icons.ts';
import { select } from '../../src/ui/select.ts';
import { part } from './stage.ts';

const meta: Meta = { title: 'Parts/Form' };
export default meta;

const empty = { value: '' };

export const Field = part('A question with room for its answer.', empty, ({ t, state, set }) =>
  field({ id: 'a', label: t('step.details'), value: state.value, onInput: (value) => set({ value }) }),
);

export const FieldWithHint = part('A hint stands between the label and the answer.', empty, ({ t, state, set }) =>
  field({ id: 'a', kind: 'email', label: t('appointment.google'), hint: t('fault.email', { example: t('example.email') }), value: state.value, onInput: (value) => set({ value }) }),
);

export const FieldOptional = part('Optional fields say so; a star on all the others says less.', empty, ({ t, state, set }) =>
  field({ id: 'a', label: t('slip.staff'), optional: t('optional'), value: state.value, onInput: (value) => set({ value }) }),
);

export const FieldWrong = part('A bar, an icon and a sentence that says what to write; what was typed stays.', { value: 'politis@' }, ({ t, state, set }) =>
  field({ id: 'a', kind: 'email', label: t('step.details'), error: t('fault.email', { example: t('example.email') }), value: state.value, onInput: (value) => set({ value }) }),
);

export const FieldKinds = part('As wide as the answer is long; numbers and addresses run left to right in every language.', { tel: '690 000 0000', email: 'politis@example.org', text: '', many: '' }, ({ t, state, set }) =>
  html`<div class="stack">
    ${field({ id: 'tel', kind: 'tel', label: t('help'), value: state.tel, autocomplete: 'tel', onInput: (tel) => set({ tel }) })}
    ${field({ id: 'email', kind: 'email', label: t('step.details'), value: state.email, autocomplete: 'email', onInput: (email) => set({ email }) })}
    ${field({ id: 'text', label: t('step.service'), value: state.text, onInput: (text) => set({ text }) })}
    ${field({ id: 'many', kind: 'multiline', label: t('service.about'), value: state.many, onInput: (many) => set({ many }) })}
  </div>`,
);

const modes = ['in-person', 'video'] as const;

export const Tiles = part('One of several, in boxes that can be pressed anywhere.', empty, ({ t, state, set }) =>
  choiceTiles({
    id: 'mode', legend: t('mode.title'), showLegend: true, columns: 2, value: state.value, onChoose: (value) => set({ value }),
    choices: modes.map((mode) => ({ value: mode, name: t(`mode.${mode}`), more: t(`mode.${mode}.more`) })),
  }),
);

export const TilesChosen = part('The chosen one is filled and ringed.', { value: 'video' }, ({ t, f, state, set }) =>
  choiceTiles({
    id: 'mode', legend: t('mode.title'), columns: 3, value: state.value, onChoose: (value) => set({ value }),
    choices: modes.map((mode) => ({
      value: mode, name: t(`mode.short.${mode}`), meta: f.duration(20), icon: clockIcon,
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

export const YesNo = part('AP8: yes or no, with none of them chosen beforehand.', empty, ({ t, state, set }) =>
  yesNo({ id: 'yes', legend: t('cancel.title'), yes: t('answer.yes'), no: t('answer.no'), value: state.value, onChoose: (value) => set({ value }) }),
);

export const YesNoWrong = part('AP8: not answered.', empty, ({ t, state, set }) =>
  yesNo({ id: 'yes', legend: t('cancel.title'), error: t('chooseOne'), yes: t('answer.yes'), no: t('answer.no'), value: state.value, onChoose: (value) => set({ value }) }),
);

export const Checkbox = part('AP10: the link stands outside the label, so that pressing it never ticks the box.', { checked: false }, ({ t, state, set }) =>
  checkbox({
    id: 'c', text: t('consents.legend'), link: { text: t('municipality.links'), href: 'https://example.org/', newTab: t('newTab') },
    required: true, checked: state.checked, onChange: (checked) => set({ checked }),
  }),
);

export const CheckboxWrong = part('AP10: it must be ticked.', { checked: false }, ({ t, state, set }) =>
  checkbox({ id: 'c', text: t('consents.legend'), error: t('chooseOne'), required: true, checked: state.checked, onChange: (checked) => set({ checked }) }),
);

export const Select = part('AP6: one of a list that is mostly left as it is.', empty, ({ t, f, state, set }) =>
  select({
    id: 's', label: t('staff.legend'), value: state.value, onChoose: (value) => set({ value }),
    options: [{ value: '', text: t('staff.any') }, ...['1', '2'].map((value) => ({ value, text: `${t('slip.staff')} ${f.digits(value)}` }))],
  }),
);

export const ErrorSummary = part('Takes focus when the form is sent; each line leads to its field.', { a: '', b: '' }, ({ t, state, set }) => {
  const errors = [
    { id: 'a', text: t('fault.required', { label: t('step.details') }) },
    { id: 'b', text: t('fault.phone', { example: t('example.phone') }) },
  ] as const;
  return html`${errorSummary({ level: 3, title: t('problems', { count: errors.length }), errors })}
    ${field({ id: 'a', label: t('step.details'), error: errors[0].text, value: state.a, onInput: (a) => set({ a }) })}
    ${field({ id: 'b', kind: 'tel', label: t('help'), error: errors[1].text, value: state.b, onInput: (b) => set({ b }) })}`;
});
