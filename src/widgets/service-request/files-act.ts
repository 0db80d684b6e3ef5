import type { Effects } from '../../ui/flow-controller.ts';
import { askedDocuments } from '../../domain/request-answers.ts';
import { keptOf, reduceUploads, uploadEffects } from '../uploads.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import { attend, enter, facts, plan, stepOf, type State } from './state.ts';

/** A file that was removed is still there: nothing is submitted with it before the citizen knows. */
function kept(before: State, state: State): State {
  const document = keptOf(before, state);
  if (document === undefined || state.write?.kind !== 'submit') return state;
  const step = plan(state).find((each) => askedDocuments(each, facts(state)).some(({ id }) => id === document));
  return step ? attend(enter({ ...state, write: undefined }, 'step', step.id), `file-${document}`) : state;
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'looking': {
      if (!event.files.length || stepOf(state)?.kind !== 'documents') return state;
      return { ...reduceUploads(state, event), faults: state.faults.filter(({ field }) => field !== event.rules.id) };
    }
    case 'remove': {
      const upload = state.uploads.find(({ id }) => id === event.id);
      return upload ? attend(reduceUploads(state, event), `file-${upload.document}`) : state;
    }
    case 'picked':
    case 'progress':
    case 'stored':
    case 'again':
    case 'removed':
      return reduceUploads(state, event);
    case 'failed':
      return kept(state, reduceUploads(state, event));
    default:
      return state;
  }
}

function effects(state: State, deps: Deps): Effects<Event> {
  const { request, session } = state;
  return request ? uploadEffects(state, { ...deps, owner: request, session, locale: state.language.locale }) : {};
}

/** Papers on their way (RQ5). */
export const filesAct: Act = { reduce, effects };
