import type { TemplateResult } from 'lit';
import type { CodeFormat } from '../../../domain/codes.ts';
import { field } from '../../../ui/field.ts';
import type { View } from './view.ts';

/** The code of the case to collect (ST1): typed, pasted with the whole message, or brought along. */
export function codeField({ state, t, send }: View, format: CodeFormat): TemplateResult {
  return field({
    id: 'choose-code',
    kind: format.kind === 'digits' ? 'numeric' : 'text',
    label: t('code.label'),
    optional: t('code.optional'),
    hint: t('code.hint'),
    error: state.faults.includes('code') ? t('code.malformed', { count: format.length }) : undefined,
    value: state.code,
    onInput: (value) => send({ type: 'code', value }),
  });
}
