import { nothing, type TemplateResult } from 'lit';
import { contactLine } from '../../frame.ts';
import { deskOf } from '../state.ts';
import type { View } from './view.ts';

/** The last line of every step: whom to call. */
export function helpLine({ state, t }: View): TemplateResult | typeof nothing {
  const desk = deskOf(state);
  return desk ? contactLine(t('help'), state.language.locale, desk) : nothing;
}
