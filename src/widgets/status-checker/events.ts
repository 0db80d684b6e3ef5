import type { Case, CaseLine, Certificate, StatusDesk, Uncollected } from '../../domain/cases.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Session } from '../../domain/session.ts';
import type { SessionChange } from '../../provider/session.ts';
import type { Failed } from '../acts.ts';
import type { Filter, Question } from './state.ts';

/** What the citizen does. */
type Press =
  | { type: 'type'; what: Question; text: string }
  | { type: 'check' }
  | { type: 'entry' }
  | { type: 'refresh' }
  | { type: 'retry' }
  | { type: 'for'; other: boolean }
  | { type: 'cabinet' }
  | { type: 'open'; id: string }
  | { type: 'filter'; to: Filter };

/** What comes back. */
type Answer =
  | { type: 'desk'; value: StatusDesk; locale: string }
  | { type: 'case'; value: Case }
  | { type: 'certificate'; value: Certificate }
  | { type: 'cases'; value: readonly CaseLine[]; locale: string }
  | { type: 'uncollected'; value: Uncollected; locale: string };

export type Event =
  | Press
  | Answer
  | Failed
  /** A code from a link, pressed while the page is open. */
  | { type: 'arrive'; code: string }
  | { type: 'session'; session: Session | undefined; change?: SessionChange }
  | { type: 'tick'; at: Instant }
  | { type: 'patience' }
  | { type: 'online' }
  | { type: 'language'; locale: string };
