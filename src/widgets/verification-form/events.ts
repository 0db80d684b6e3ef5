import type { Account, Delivery, Pending, VerificationDesk, VerificationPapers } from '../../domain/account.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Session } from '../../domain/session.ts';
import type { Upload } from '../../domain/uploads/upload-list.ts';
import type { SessionChange } from '../../provider/session.ts';
import type { Failed } from '../acts.ts';
import type { SignInEvent } from '../sign-in.ts';
import type { UploadEvent } from '../uploads.ts';
import type { Draft, Step } from './state.ts';

/** What the citizen does. */
type Press =
  | { type: 'go'; step: Step }
  | { type: 'back' }
  | { type: 'next' }
  | { type: 'type'; what: 'userName' | 'password' | 'code' | 'way'; value: string }
  | { type: 'answer'; form: 'answers' | 'paper'; field: string; value: string }
  | { type: 'interest'; id: string; wanted: boolean }
  | { type: 'resend' }
  | { type: 'prefer'; delivery: Delivery }
  | { type: 'refresh' }
  | { type: 'prepare' };

/** What comes back. */
type Answer =
  | { type: 'desk'; value: VerificationDesk; locale: string }
  | { type: 'papers'; value: VerificationPapers; locale: string }
  /** `asked`: the files as they were when the server was asked. */
  | { type: 'account'; value: Account; locale: string; at: Instant; asked?: readonly Upload[] }
  | { type: 'free'; userName: string; free: boolean }
  | { type: 'pending'; value: Pending; at: Instant }
  | { type: 'in'; session: Session }
  | { type: 'kept'; value: Account; at: Instant };

export type Event =
  | Press
  | Answer
  | SignInEvent
  | UploadEvent
  | Failed
  | { type: 'session'; session: Session | undefined; change?: SessionChange }
  | { type: 'draft'; draft: Partial<Draft> }
  | { type: 'tick'; at: Instant }
  | { type: 'patience' }
  | { type: 'online' }
  | { type: 'language'; locale: string };
