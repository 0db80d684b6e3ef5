/**
 * Files on their way, as a part of any widget's flow: a slice of its state, events and effects. The files themselves are held here, outside of
 * the state, from when they are picked until the server has them.
 */
import type { CallOptions } from '../adapter/adapter.ts';
import type { UploadPort } from '../adapter/upload-port.ts';
import type { AdapterError, Failure } from '../domain/errors.ts';
import type { FileKind } from '../domain/uploads/file-kinds.ts';
import type { StoredFile } from '../domain/uploads/stored-file.ts';
import { again, change, choose, faultOfStored, looksOf, nextToSend, ofStored, pick, remove, removed, someLeave, type Chosen, type Picked, type Upload, type UploadRules } from '../domain/uploads/upload-list.ts';
import type { Effects } from '../ui/flow-controller.ts';
import type { Failed } from './acts.ts';
import { held } from './held-files.ts';

/** What became of a file, for those who can't see it; `n` grows with each. */
export interface FileNews {
  readonly what: 'done' | 'failed' | 'paused' | 'kept';
  /** For which document: its own name may say who sends it, and the page can read what is said. */
  readonly document: string;
  readonly n: number;
}

export interface Uploads {
  readonly uploads: readonly Upload[];
  readonly fileNews?: FileNews;
}

export type UploadEvent =
  | { type: 'looking'; rules: UploadRules; files: readonly Chosen[] }
  | { type: 'picked'; rules: UploadRules; files: readonly Picked[] }
  | { type: 'again'; id: string }
  | { type: 'remove'; id: string }
  | { type: 'progress'; id: string; received: number; file: string }
  | { type: 'stored'; id: string; file: StoredFile }
  | { type: 'removed'; file: string };

/** Keeps what was picked until the server has it. */
export function hold(id: string, blob: Blob, kind: FileKind | undefined): void {
  if (kind) held.set(id, { blob, kind });
}

/** How often a broken line is tried again by itself before that is left to the citizen, or to the device that is online again. */
const mostBreaks = 4;

function news(state: Uploads, what: FileNews['what'], { document }: Upload): FileNews {
  return { what, document, n: (state.fileNews?.n ?? 0) + 1 };
}

function stored<S extends Uploads>(state: S, id: string, file: StoredFile): S {
  const upload = state.uploads.find((each) => each.id === id);
  if (!upload) return { ...state, uploads: [...state.uploads, ofStored(file, 'leaving')] }; // removed while it was on its way
  if (upload.state === 'leaving') return state;
  const fault = faultOfStored(file);
  const uploads = change(state.uploads, id, { state: looksOf[file.state], file: file.id, sent: file.received, fault, breaks: 0 });
  const fileNews = upload.state === 'checking' && !fault ? state.fileNews : news(state, fault ? 'failed' : 'done', upload);
  return { ...state, uploads, fileNews };
}

/** Of which document a file has just turned out to be there still, though it was removed. */
export const keptOf = (before: Uploads, { fileNews }: Uploads): string | undefined => (fileNews !== before.fileNews && fileNews?.what === 'kept' ? fileNews.document : undefined);

/** A removal is over; a file that could not be removed is shown again, as it would be handed in. */
function gone<S extends Uploads>(state: S, file: string, failure?: Failure): S {
  const uploads = removed(state.uploads, file, !failure || failure.kind === 'not-found' || failure.kind === 'expired');
  const kept = uploads.find((upload) => upload.file === file);
  return uploads === state.uploads ? state : { ...state, uploads, fileNews: kept ? news(state, 'kept', kept) : state.fileNews };
}

function failed<S extends Uploads>(state: S, upload: Upload, { kind, retryAfter }: Failure): S {
  const { id, breaks = 0 } = upload;
  const broken = kind === 'offline' || kind === 'timeout';
  // What the server will never take is not tried again.
  const never = kind === 'too-large' || kind === 'invalid';
  const next: Upload['state'] = never ? 'refused' : broken && breaks < mostBreaks ? 'paused' : 'failed';
  if (never) held.delete(id);
  const fileNews = next === 'paused' && breaks ? state.fileNews : news(state, next === 'paused' ? 'paused' : 'failed', upload);
  return { ...state, uploads: change(state.uploads, id, { state: next, fault: kind, retryAfter, breaks: breaks + 1 }), fileNews };
}

/** An event that does not fit returns the state. Whether files may be picked now is for the widget to know. */
export function reduceUploads<S extends Uploads>(state: S, event: UploadEvent | Failed): S {
  const of = (id: string) => state.uploads.find((each) => each.id === id);
  switch (event.type) {
    case 'looking':
      return { ...state, uploads: choose(state.uploads, event.rules, event.files) };
    case 'picked': {
      for (const { id } of event.files) if (!of(id)) held.delete(id); // removed meanwhile
      const uploads = pick(state.uploads, event.rules, event.files);
      if (uploads === state.uploads) return state;
      const refused = uploads.find((upload) => upload.state === 'refused' && !state.uploads.includes(upload));
      return { ...state, uploads, fileNews: refused ? news(state, 'failed', refused) : state.fileNews };
    }
    case 'progress': {
      const breaks = event.received > (of(event.id)?.sent ?? 0) ? 0 : of(event.id)?.breaks;
      const uploads = change(state.uploads, event.id, { state: 'sending', sent: event.received, file: event.file, breaks });
      return uploads === state.uploads ? state : { ...state, uploads };
    }
    case 'stored':
      return stored(state, event.id, event.file);
    case 'again': {
      const uploads = again(state.uploads, event.id);
      return uploads === state.uploads ? state : { ...state, uploads };
    }
    case 'remove': {
      const upload = of(event.id);
      if (!upload) return state;
      held.delete(upload.id);
      return { ...state, uploads: remove(state.uploads, upload.id) };
    }
    case 'removed':
      return gone(state, event.file);
    case 'failed': {
      const [work, id = ''] = event.name.split('/');
      const upload = of(id);
      if (work === 'upload' && upload) return failed(state, upload, event.failure);
      if (work === 'scan' && upload && event.failure.kind !== 'unauthorized') return { ...state, uploads: change(state.uploads, id, { state: 'refused', fault: 'not-found', file: undefined }) };
      return work === 'gone' ? gone(state, id, event.failure) : state;
    }
    default:
      return state;
  }
}

export interface UploadDeps<Owner> {
  readonly port: UploadPort<Owner>;
  readonly owner: Owner;
  readonly locale: string;
  /** Beginning of the keys of uploads. */
  readonly session: string;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly online: (signal: AbortSignal) => Promise<void>;
  /** What is heard while work goes on. */
  readonly send: (event: Extract<UploadEvent, { type: 'progress' }>) => void;
}

type Done = Extract<UploadEvent, { type: 'again' | 'stored' | 'removed' }>;

/** The line is back, or it is time to try whether it is. */
async function lineBack({ wait, online }: Pick<UploadDeps<unknown>, 'wait' | 'online'>, ms: number | undefined, signal: AbortSignal): Promise<void> {
  const both = new AbortController();
  const stop = () => both.abort(signal.reason);
  signal.addEventListener('abort', stop);
  try {
    await Promise.race([online(both.signal), ...(ms === undefined ? [] : [wait(ms, both.signal)])]);
  } finally {
    signal.removeEventListener('abort', stop);
    both.abort(new DOMException('', 'AbortError'));
  }
}

/** How its check goes; `undefined` when that can't be known now: it goes on without us. @throws when the file is gone, or no longer ours */
async function lookAt<Owner>(port: UploadPort<Owner>, owner: Owner, file: string, options: CallOptions): Promise<StoredFile | undefined> {
  try {
    return await port.file(owner, file, options);
  } catch (error) {
    const { kind } = error as AdapterError;
    if (options.signal.aborted || kind === 'not-found' || kind === 'expired' || kind === 'unauthorized') throw error;
    return undefined;
  }
}

/** One file at a time on the line; checks and removals beside it. */
export function uploadEffects<Owner>({ uploads }: Uploads, deps: UploadDeps<Owner>): Effects<Done> {
  const { port, owner, locale, session, wait, send } = deps;
  const work: Effects<Done> = {};
  const upload = nextToSend(uploads);
  const file = upload && held.get(upload.id);
  // Room must have been made before the next one is begun.
  if (upload && file && (upload.state === 'sending' || !someLeave(uploads))) {
    const { id, document, tries } = upload;
    work[`upload/${id}/${tries}`] = async (signal) => {
      // The same key at every try: the file goes on from where it stopped.
      const found = await port.upload(owner, document, file.kind, file.blob, { signal, locale, key: `${session}-file-${id}`, progress: (received, stored) => send({ type: 'progress', id, received, file: stored }) });
      held.delete(id);
      return { type: 'stored', id, file: found };
    };
  }
  for (const { id, file: known, state, fault, tries, breaks = 0 } of uploads) {
    if (state === 'paused' || (state === 'failed' && (fault === 'offline' || fault === 'timeout'))) {
      work[`resume/${id}/${tries}`] = async (signal) => {
        await lineBack(deps, state === 'paused' ? 1_000 * 3 ** breaks : undefined, signal);
        return { type: 'again', id };
      };
    }
    if (state === 'leaving' && known) {
      work[`gone/${known}`] = async (signal) => {
        await port.removeFile(owner, known, { signal, locale });
        return { type: 'removed', file: known };
      };
    }
    if (state !== 'checking' || !known) continue;
    work[`scan/${id}/${known}`] = async (signal) => {
      for (let look = 0; ; look++) {
        await wait(Math.min(1_500 * 1.5 ** look, 30_000), signal);
        const found = await lookAt(port, owner, known, { signal, locale });
        if (found && found.state !== 'checking') return { type: 'stored', id, file: found };
      }
    };
  }
  return work;
}
