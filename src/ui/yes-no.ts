import type { TemplateResult } from 'lit';
import { choiceTiles } from './choices.ts';

export interface YesNoArgs {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  readonly yes: string;
  readonly no: string;
  readonly value?: string;
  readonly onChoose: (value: 'yes' | 'no') => void;
}

export function yesNo({ yes, no, onChoose, ...rest }: YesNoArgs): TemplateResult {
  return choiceTiles({
    ...rest,
    showLegend: true,
    columns: 2,
    choices: [
      { value: 'yes', name: yes },
      { value: 'no', name: no },
    ],
    onChoose: (value) => onChoose(value === 'yes' ? 'yes' : 'no'),
  });
}
