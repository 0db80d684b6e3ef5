import { html, nothing, type TemplateResult } from 'lit';
import { contactLine } from '../../frame.ts';
import { deskOf } from '../state.ts';
import type { View } from './view.ts';

/** The last lines of every step: the way to leave and come back, where there is one, and whom to call. */
export function helpLine({ state, t, later }: View): TemplateResult {
  const desk = deskOf(state);
  return html`${later}${desk ? contactLine(t('help'), state.language.locale, desk) : nothing}`;
}
