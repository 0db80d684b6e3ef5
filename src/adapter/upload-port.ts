import type { FileKind } from '../domain/uploads/file-kinds.ts';
import type { StoredFile } from '../domain/uploads/stored-file.ts';
import type { CallOptions, WriteOptions } from './adapter.ts';

export interface UploadOptions extends WriteOptions {
  /** Hears how many bytes have arrived, and what the server calls the file. */
  readonly progress: (received: number, file: string) => void;
}

/** Files that belong to something: to a request (RQ5), to an account (VF5). `Owner` brings the right to it. */
export interface UploadPort<Owner> {
  /**
   * Sends a file piece by piece; by the same key one that was interrupted goes on from where it stopped.
   *
   * @throws too-large, conflict when there are too many, invalid when it is of a wrong kind
   */
  upload(owner: Owner, document: string, kind: FileKind, file: Blob, options: UploadOptions): Promise<StoredFile>;
  /** How the check of a file goes. */
  file(owner: Owner, file: string, options: CallOptions): Promise<StoredFile>;
  removeFile(owner: Owner, file: string, options: CallOptions): Promise<void>;
}
