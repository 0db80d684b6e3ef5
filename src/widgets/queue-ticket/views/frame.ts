import { nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../../domain/errors.ts';
import { contactLine, failureNotice } from '../../frame.ts';
import { centreOf } from '../flow-parts.ts';
import type { View } from './view.ts';

/** The last line of every step: whom to call (ST6). */
export function helpLine({ state, t }: View): TemplateResult | typeof nothing {
  // Where that could not be read, the office of the ticket.
  const centre = centreOf(state) ?? state.ticket?.office;
  return centre ? contactLine(t('help'), state.language.locale, centre) : nothing;
}

export function failed(view: View, failure: Failure | undefined): TemplateResult | typeof nothing {
  return failure ? failureNotice(view, failure) : nothing;
}
