import type { Translate } from '../../i18n/translate.ts';
import type { State } from './state.ts';
import type { Texts } from './views/view.ts';

/** What a change says to those who can't see it (WCAG 4.1.3). Moves of focus speak for themselves. */
export function spokenOf(what: NonNullable<State['said']>['what'], t: Translate<Texts>, count = 0): string {
  switch (what) {
    case 'looking':
      return t('looking');
    case 'still-working':
      return t('stillWorking');
    case 'wait-over':
      return t('wait.over');
    case 'refreshed':
      return t('case.refreshed');
    case 'count':
      return t('list.count', { count });
  }
}
