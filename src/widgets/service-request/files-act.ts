import type { Effects } from '../../ui/flow-controller.ts';
import { reduceUploads, uploadEffects } from '../uploads.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import { attend, stepOf, type State } from './state.ts';

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'picked': {
      if (!event.files.length || stepOf(state)?.kind !== 'documents') return state;
      return { ...reduceUploads(state, event), faults: state.faults.filter(({ field }) => field !== event.rules.id) };
    }
    case 'remove': {
      const upload = state.uploads.find(({ id }) => id === event.id);
      return upload ? attend(reduceUploads(state, event), `file-${upload.document}`) : state;
    }
    case 'progress':
    case 'stored':
    case 'again':
    case 'removed':
    case 'failed':
      return reduceUploads(state, event);
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
