import { lacking } from '../../domain/uploads/upload-list.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { keptOf, reduceUploads, uploadEffects } from '../uploads.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import type { State } from './state.ts';
import { accountOf, asked, attend, ended, inside } from './transitions.ts';
import { intend } from './writes.ts';

function next(state: State): State {
  const faults = lacking(state.uploads, asked(state)).map(({ document, code }) => ({ field: document, code }));
  return faults.length ? attend({ ...state, faults, problem: undefined }, 'problem') : intend(state, { kind: 'hand-in' });
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'next':
      return state.step === 'documents' && !state.write ? next(state) : state;
    case 'looking': {
      if (!event.files.length || state.step !== 'documents' || state.write) return state;
      return { ...reduceUploads(state, event), problem: undefined, faults: state.faults.filter(({ field }) => field !== event.rules.id) };
    }
    case 'remove': {
      const upload = state.uploads.find(({ id }) => id === event.id);
      return upload && !state.write ? attend(reduceUploads(state, event), `file-${upload.document}`) : state;
    }
    case 'failed': {
      const after = reduceUploads(state, event);
      const [work] = event.name.split('/');
      const over = event.failure.kind === 'unauthorized' && (work === 'upload' || work === 'scan' || work === 'gone') && inside(state.step);
      // A removal that an ended session has stopped goes on with the next one.
      if (over) return ended(work === 'gone' ? { ...state, write: undefined } : after);
      // A file that was removed is still there: nothing is handed in with it before the citizen knows.
      const document = keptOf(state, after);
      return document !== undefined && state.write ? attend({ ...after, write: undefined }, `file-${document}`) : after;
    }
    case 'picked':
    case 'progress':
    case 'stored':
    case 'again':
    case 'removed':
      return reduceUploads(state, event);
    default:
      return state;
  }
}

function effects(state: State, deps: Deps): Effects<Event> {
  const { session, random, locale, uploads } = state;
  // Whose account it is must be known before anything is sent to it.
  if (!session || !accountOf(state)) return {};
  const work: Effects<Event> = uploadEffects(state, { ...deps, owner: session, session: random, locale });
  for (const { id, state: now, fault } of uploads) {
    // What an ended session has stopped goes on with the next one.
    if (now === 'failed' && fault === 'unauthorized') work[`again/${id}/${session.token}`] = () => Promise.resolve({ type: 'again', id });
  }
  return work;
}

/** Papers as files (VF5). */
export const documentsAct: Act = { reduce, effects };
