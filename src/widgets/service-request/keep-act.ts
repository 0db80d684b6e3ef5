import type { Effects } from '../../ui/flow-controller.ts';
import type { Act, Deps } from './acts.ts';
import type { DeviceDraft } from './device-draft.ts';
import { mayBeKept } from './draft-name.ts';
import type { Event } from './events.ts';
import { attend, enter, plan, type State } from './state.ts';
import { save, withValues } from './writes.ts';

const nameOf = ({ fixed, service }: State): string => `${fixed.municipality ?? ''}/${service ?? ''}`;

/** Whether there is anything to come back to. */
export function hasBegun({ request, values, accepted }: State): boolean {
  return request !== undefined || accepted.length > 0 || Object.keys(values).length > 0;
}

function draftOf({ role, values, accepted, request }: State): DeviceDraft {
  return { role, values, accepted, key: request && { reference: request.reference, token: request.token } };
}

/** What was typed goes on from where it was; what the server has of it is fetched. */
function resumed(state: State): State {
  const { kept } = state;
  if (!kept) return state;
  const { role, values, accepted, key } = kept.draft;
  const known: State = { ...withValues(state, values), kept: undefined, device: 'on', role: role ?? state.role, accepted };
  if (key) return { ...known, place: 'loading', at: undefined, opening: key, typed: values };
  const first = plan(known)[0];
  return first ? enter(known, 'step', first.id) : state;
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'keep': {
      if (!event.open) return state.keeping ? { ...state, keeping: undefined } : state;
      const open = { ...state, keeping: true as const };
      return state.place === 'step' && hasBegun(state) ? save(open) : state.place === 'answer' ? open : state;
    }
    case 'device':
      return state.keeping && state.place === 'step' ? { ...state, device: event.keep ? 'saving' : 'off' } : state;
    case 'device-kept':
      return state.device === 'saving' || state.device === 'on' ? { ...state, device: event.done ? 'on' : 'refused' } : state;
    case 'kept-found':
      return state.place === 'step' && !hasBegun(state) ? { ...state, kept: event.kept } : state;
    case 'kept':
      if (!state.kept) return state;
      return event.resume ? resumed(state) : attend({ ...state, kept: undefined, device: 'off' }, 'title');
    default:
      return state;
  }
}

/** Keeping on this device, and looking for what was kept. */
function effects(state: State, { now }: Deps): Effects<Event> {
  const work: Effects<Event> = {};
  const name = nameOf(state);
  const { place, request, device } = state;
  const over = request !== undefined && request.state !== 'draft';
  if (place === 'step' && !request && !device && !state.kept && !hasBegun(state) && mayBeKept(name)) {
    work[`kept/${name}`] = async () => ({ type: 'kept-found', kept: await (await import('./device-draft.ts')).findDraft(name, now()) });
  }
  // Once it was wished for, every step is kept as it is left.
  if (!over && place === 'step' && (device === 'saving' || device === 'on')) {
    work[`device/${name}/${state.at ?? ''}/${request?.reference ?? ''}`] = async () => ({ type: 'device-kept', done: await (await import('./device-draft.ts')).keepDraft(name, draftOf(state), now()) });
  }
  if (device === 'off' || (over && device)) {
    work[`forget/${name}`] = async () => {
      (await import('./device-draft.ts')).dropDraft(name);
      return { type: 'device-kept', done: false };
    };
  }
  return work;
}

/** Leaving, and coming back: by a link, or on this device. */
export const keepAct: Act = { reduce, effects };
