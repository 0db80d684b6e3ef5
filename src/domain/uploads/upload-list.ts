/**
 * Files on their way to a server, as data: what is asked for, what was picked, what became of each. The files themselves stay
 * with whoever sends them.
 */
import type { FailureKind } from '../errors.ts';
import type { FileKind } from './file-kinds.ts';
import type { StoredFile } from './stored-file.ts';

/** What one document takes. */
export interface UploadRules {
  readonly id: string;
  readonly kinds: readonly FileKind[];
  readonly maxBytes: number;
  readonly maxFiles: number;
  readonly optional?: boolean;
}

/** Why a file was not taken, before it was sent or after; `kept`: it could not be removed. */
export type UploadFault = 'kept' | 'empty' | 'too-large' | 'kind' | 'too-many' | 'unreadable' | 'pixels' | 'locked' | 'infected' | 'rejected' | FailureKind;

export interface Upload {
  /** Ours, for as long as the page lives. */
  readonly id: string;
  /** Which document it belongs to. */
  readonly document: string;
  /** As shown. */
  readonly name: string;
  readonly bytes: number;
  /**
   * `waiting`: for its turn; `paused`: the line broke, it goes on by itself; `checking`: the server looks for viruses; `refused`: by a
   * check of ours or the server's; `leaving`: removed by the citizen, and by the server in a moment.
   */
  readonly state: 'waiting' | 'sending' | 'paused' | 'checking' | 'done' | 'failed' | 'refused' | 'leaving';
  /** What is in it is not known yet: a large one takes seconds. */
  readonly looking?: true;
  readonly sent: number;
  /** The server's id of it. */
  readonly file?: string;
  readonly fault?: UploadFault;
  /** How often it was tried: each try is work of its own. */
  readonly tries: number;
  /** How often the line broke since something last arrived. */
  readonly breaks?: number;
  /** Seconds that the server wants to be left alone. */
  readonly retryAfter?: number;
}

/** A file before anything is known of what is in it. */
export type Chosen = Pick<Upload, 'id' | 'name' | 'bytes'>;

/** What was found out about a picked file. */
export interface Picked extends Chosen {
  /** `undefined` when it is of no kind that is known. */
  readonly kind: FileKind | undefined;
  /** What is wrong inside it. */
  readonly fault?: UploadFault;
}

const counts = ({ state }: Upload): boolean => state !== 'refused';

/** Those of one document, as the citizen sees them. */
export function ofDocument(uploads: readonly Upload[], document: string): Upload[] {
  return uploads.filter((upload) => upload.document === document && upload.state !== 'leaving');
}

/** Whether the server has yet to hear of a removal: until then no other file is begun, and nothing is handed in. */
export const someLeave = (uploads: readonly Upload[]): boolean => uploads.some(({ state }) => state === 'leaving');

/** The list without one of its files, as far as the citizen sees; what is known to the server is removed there too. */
export function remove(uploads: readonly Upload[], id: string): readonly Upload[] {
  return uploads.flatMap((upload) => (upload.id !== id ? upload : upload.file ? { ...upload, state: 'leaving' } : []));
}

/** The list once a removal is over. What is still there, and would be handed in, is shown again. */
export function removed(uploads: readonly Upload[], file: string, gone: boolean): readonly Upload[] {
  if (!uploads.some((upload) => upload.file === file && upload.state === 'leaving')) return uploads;
  return uploads.flatMap((upload) => {
    if (upload.file !== file) return upload;
    return gone || upload.sent < upload.bytes || (upload.fault && upload.fault !== 'kept') ? [] : { ...upload, state: 'done', fault: 'kept' };
  });
}

function faultOf({ bytes, kind, fault }: Picked, { kinds, maxBytes }: UploadRules): UploadFault | undefined {
  if (bytes === 0) return 'empty';
  if (bytes > maxBytes) return 'too-large';
  return fault ?? (kind && kinds.includes(kind) ? undefined : 'kind');
}

/** The list with what was chosen a moment ago: it counts as on its way while it is looked into. */
export function choose(uploads: readonly Upload[], { id: document }: UploadRules, files: readonly Chosen[]): readonly Upload[] {
  // What was refused before has been read: a new choice takes its place, at the server too.
  const refused = ofDocument(uploads, document).filter((upload) => !counts(upload));
  const rest = refused.reduce((list, { id }) => remove(list, id), uploads);
  return [...rest, ...files.map(({ id, name, bytes }): Upload => ({ id, document, name, bytes, state: 'waiting', looking: true, sent: 0, tries: 1 }))];
}

/** The list once they were looked into: each file waits its turn, or says why it can't be taken. One that was removed meanwhile stays away. */
export function pick(uploads: readonly Upload[], rules: UploadRules, files: readonly Picked[]): readonly Upload[] {
  const found = ({ id, looking }: Upload) => (looking ? files.find((file) => file.id === id) : undefined);
  if (!uploads.some(found)) return uploads;
  let room = rules.maxFiles;
  return uploads.map((upload) => {
    if (upload.document !== rules.id || upload.state === 'leaving') return upload;
    const file = found(upload);
    const fault = file && (faultOf(file, rules) ?? (room < 1 ? 'too-many' : undefined));
    if (!fault && counts(upload)) room -= 1;
    return file ? { ...upload, bytes: file.bytes, state: fault ? 'refused' : 'waiting', looking: undefined, fault } : upload;
  });
}

/** The next one to send; one at a time, because a slow line is shared by all, and none while it is broken. */
export function nextToSend(uploads: readonly Upload[]): Upload | undefined {
  if (uploads.some(({ state }) => state === 'paused')) return undefined;
  return uploads.find(({ state }) => state === 'sending') ?? uploads.find(({ state, looking }) => state === 'waiting' && !looking);
}

export function change(uploads: readonly Upload[], id: string, facts: Partial<Upload>): readonly Upload[] {
  return uploads.some((upload) => upload.id === id) ? uploads.map((upload) => (upload.id === id ? { ...upload, ...facts } : upload)) : uploads;
}

/** The same file once more, from where it stopped. */
export function again(uploads: readonly Upload[], id: string): readonly Upload[] {
  const upload = uploads.find((each) => each.id === id);
  if (upload?.state !== 'failed' && upload?.state !== 'paused') return uploads;
  return change(uploads, id, { state: 'waiting', fault: undefined, retryAfter: undefined, tries: upload.tries + 1 });
}

export interface Lack {
  readonly document: string;
  readonly code: 'missing' | 'unfinished';
}

/** What keeps the documents from being handed in, in the order of the list. */
export function lacking(uploads: readonly Upload[], documents: readonly UploadRules[]): Lack[] {
  return documents.flatMap(({ id, optional }): Lack[] => {
    const own = ofDocument(uploads, id).filter(counts);
    if (own.some(({ state }) => state !== 'checking' && state !== 'done')) return [{ document: id, code: 'unfinished' }];
    return own.length || optional ? [] : [{ document: id, code: 'missing' }];
  });
}

/** What each state of the server's looks like here. */
export const looksOf = { receiving: 'sending', checking: 'checking', clean: 'done', infected: 'refused', rejected: 'refused' } as const;

export const faultOfStored = ({ state }: StoredFile): UploadFault | undefined => (state === 'infected' || state === 'rejected' ? state : undefined);

/** One that only the server has. */
export const ofStored = ({ id, document, bytes, received }: StoredFile, state: Upload['state']): Upload => ({ id, document, name: '', bytes, sent: received, file: id, state, tries: 1 });

/**
 * The list as the server's own list makes it: with files of another visit, without those that it has no more. What had not arrived on
 * another visit is lost with its file.
 *
 * @param asked this list when the server was asked for its own: what has arrived since then can't be in its answer
 */
export function withStored(uploads: readonly Upload[], files: readonly StoredFile[], asked = uploads): readonly Upload[] {
  const of = ({ file }: Upload) => files.find(({ id }) => id === file);
  const gone = asked.filter((upload) => !of(upload) && (upload.state === 'done' || upload.state === 'checking')).map(({ id }) => id);
  const known = uploads.filter(({ id }) => !gone.includes(id));
  const more = files.filter(({ id, state }) => state !== 'receiving' && !uploads.some(({ file }) => file === id));
  const stored = (file: StoredFile): Partial<Upload> => ({ state: looksOf[file.state], sent: file.received, fault: faultOfStored(file) });
  return [
    ...known.map((upload) => {
      const file = of(upload);
      return file && file.state !== 'receiving' && upload.state !== 'leaving' ? { ...upload, ...stored(file) } : upload;
    }),
    ...more.map((file) => ({ ...ofStored(file, 'done'), ...stored(file) })),
  ];
}
