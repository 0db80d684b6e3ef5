import { again, change, nextToSend, pick, type UploadFault } from '../../domain/uploads/upload-list.ts';
import type { StoredFile } from '../../domain/requests.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import { attend, stepOf, type State } from './state.ts';

const looks = { checking: 'checking', clean: 'done', infected: 'refused', rejected: 'refused', receiving: 'sending' } as const;

function stored(state: State, id: string, file: StoredFile): State {
  const upload = state.uploads.find((each) => each.id === id);
  if (!upload) return { ...state, letGo: [...state.letGo, file.id] }; // removed while it was on its way
  const fault: UploadFault | undefined = file.state === 'infected' || file.state === 'rejected' ? file.state : undefined;
  const uploads = change(state.uploads, id, { state: looks[file.state], file: file.id, sent: file.received, fault });
  const said = upload.state === 'checking' && !fault ? state.said : { what: fault ? ('file-failed' as const) : ('file-done' as const), name: upload.name, n: (state.said?.n ?? 0) + 1 };
  return { ...state, uploads, said };
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'picked': {
      if (!event.files.length || stepOf(state)?.kind !== 'documents') return state;
      const uploads = pick(state.uploads, event.rules, event.files);
      return { ...state, uploads, faults: state.faults.filter(({ field }) => field !== event.rules.id) };
    }
    case 'progress':
      return { ...state, uploads: change(state.uploads, event.id, { state: 'sending', sent: event.received }) };
    case 'stored':
      return stored(state, event.id, event.file);
    case 'again':
      return { ...state, uploads: again(state.uploads, event.id) };
    case 'remove': {
      const upload = state.uploads.find(({ id }) => id === event.id);
      if (!upload) return state;
      const letGo = upload.file ? [...state.letGo, upload.file] : state.letGo;
      return attend({ ...state, letGo, uploads: state.uploads.filter(({ id }) => id !== event.id) }, 'files');
    }
    case 'removed':
      return { ...state, letGo: state.letGo.filter((file) => file !== event.file) };
    case 'failed': {
      const [work, id = ''] = event.name.split('/');
      if (work === 'upload') {
        const { kind } = event.failure;
        // What the server will never take is not tried again.
        const never = kind === 'too-large' || kind === 'invalid';
        const name = state.uploads.find((each) => each.id === id)?.name ?? '';
        return { ...state, uploads: change(state.uploads, id, { state: never ? 'refused' : 'failed', fault: kind }), said: { what: 'file-failed', name, n: (state.said?.n ?? 0) + 1 } };
      }
      // Its check goes on without us; the next save tells.
      if (work === 'scan') return { ...state, looks: state.looks + 1 };
      return work === 'gone' ? { ...state, letGo: state.letGo.filter((file) => file !== id) } : state;
    }
    default:
      return state;
  }
}

/** One file at a time on the line; checks and removals beside it. */
function effects(state: State, { port, wait, files, send }: Deps): Effects<Event> {
  const { request, uploads, letGo } = state;
  const { locale } = state.language;
  const work: Effects<Event> = {};
  if (!request) return work;
  const upload = nextToSend(uploads);
  const file = upload && files.get(upload.id);
  if (upload && file?.kind) {
    const { blob, kind } = file;
    const { id, document, tries } = upload;
    work[`upload/${id}/${tries}`] = async (signal) => ({
      type: 'stored',
      id,
      // The same key at every try: the file goes on from where it stopped.
      file: await port.upload(request, document, kind, blob, { signal, locale, key: `${state.session}-file-${id}`, progress: (received) => send({ type: 'progress', id, received }) }),
    });
  }
  for (const { id, file: known, state: now } of uploads) {
    if (now !== 'checking' || !known) continue;
    work[`scan/${id}/${state.looks}`] = async (signal) => {
      for (let look = 0; ; look++) {
        await wait(Math.min(1_500 * 1.5 ** look, 30_000), signal);
        const found = await port.file(request, known, { signal, locale });
        if (found.state !== 'checking') return { type: 'stored', id, file: found };
      }
    };
  }
  for (const gone of letGo) {
    work[`gone/${gone}`] = async (signal) => {
      await port.removeFile(request, gone, { signal, locale });
      return { type: 'removed', file: gone };
    };
  }
  return work;
}

/** Papers on their way (RQ5). */
export const filesAct: Act = { reduce, effects };
