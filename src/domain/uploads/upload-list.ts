/**
 * Files on their way to a server, as data: what is asked for, what was picked, what became of each. The files themselves stay
 * with whoever sends them.
 */
import type { FailureKind } from '../errors.ts';
import type { FileKind } from './file-kinds.ts';

/** What one document takes. */
export interface UploadRules {
  readonly id: string;
  readonly kinds: readonly FileKind[];
  readonly maxBytes: number;
  readonly maxFiles: number;
  readonly optional?: boolean;
}

/** Why a file was not taken, before it was sent or after. */
export type UploadFault = 'empty' | 'too-large' | 'kind' | 'too-many' | 'unreadable' | 'infected' | 'rejected' | FailureKind;

export interface Upload {
  /** Ours, for as long as the page lives. */
  readonly id: string;
  /** Which document it belongs to. */
  readonly document: string;
  /** As shown. */
  readonly name: string;
  readonly bytes: number;
  /** `waiting`: for its turn; `checking`: the server looks for viruses; `refused`: by a check of ours or the server's. */
  readonly state: 'waiting' | 'sending' | 'checking' | 'done' | 'failed' | 'refused';
  readonly sent: number;
  /** The server's id of it. */
  readonly file?: string;
  readonly fault?: UploadFault;
  /** How often it was tried: each try is work of its own. */
  readonly tries: number;
}

/** What was found out about a picked file. */
export interface Picked {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** `undefined` when it is of no kind that is known. */
  readonly kind: FileKind | undefined;
  /** It could not be read: taken away meanwhile, or in a cloud that is offline. */
  readonly unreadable?: boolean;
}

const counts = ({ state }: Upload): boolean => state !== 'refused';

/** Those of one document. */
export function ofDocument(uploads: readonly Upload[], document: string): Upload[] {
  return uploads.filter((upload) => upload.document === document);
}

function faultOf({ bytes, kind, unreadable }: Picked, { kinds, maxBytes }: UploadRules): UploadFault | undefined {
  if (unreadable) return 'unreadable';
  if (bytes === 0) return 'empty';
  if (bytes > maxBytes) return 'too-large';
  return kind && kinds.includes(kind) ? undefined : 'kind';
}

/** The list with what was picked: each file waits its turn, or says at once why it can't be taken. */
export function pick(uploads: readonly Upload[], rules: UploadRules, files: readonly Picked[]): readonly Upload[] {
  let room = rules.maxFiles - ofDocument(uploads, rules.id).filter(counts).length;
  // What was refused before has been read: a new choice takes its place.
  const list = uploads.filter((upload) => upload.document !== rules.id || counts(upload));
  for (const file of files) {
    const fault = faultOf(file, rules) ?? (room < 1 ? 'too-many' : undefined);
    if (!fault) room -= 1;
    list.push({ id: file.id, document: rules.id, name: file.name, bytes: file.bytes, state: fault ? 'refused' : 'waiting', sent: 0, fault, tries: 1 });
  }
  return list;
}

/** The next one to send; one at a time, because a slow line is shared by all. */
export function nextToSend(uploads: readonly Upload[]): Upload | undefined {
  return uploads.find(({ state }) => state === 'sending') ?? uploads.find(({ state }) => state === 'waiting');
}

export function change(uploads: readonly Upload[], id: string, facts: Partial<Upload>): readonly Upload[] {
  return uploads.some((upload) => upload.id === id) ? uploads.map((upload) => (upload.id === id ? { ...upload, ...facts } : upload)) : uploads;
}

/** The same file once more, from where it stopped. */
export function again(uploads: readonly Upload[], id: string): readonly Upload[] {
  const upload = uploads.find((each) => each.id === id);
  if (upload?.state !== 'failed') return uploads;
  return change(uploads, id, { state: 'waiting', fault: undefined, tries: upload.tries + 1 });
}

export interface Lack {
  readonly document: string;
  readonly code: 'missing' | 'unfinished';
}

/** What keeps the documents from being handed in, in the order of the list. */
export function lacking(uploads: readonly Upload[], documents: readonly UploadRules[]): Lack[] {
  return documents.flatMap(({ id, optional }): Lack[] => {
    const own = ofDocument(uploads, id).filter(counts);
    if (own.some(({ state }) => state === 'waiting' || state === 'sending' || state === 'failed')) return [{ document: id, code: 'unfinished' }];
    return own.length || optional ? [] : [{ document: id, code: 'missing' }];
  });
}
