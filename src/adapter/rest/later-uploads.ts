import type { AdapterError } from '../../domain/errors.ts';
import type { FileKind } from '../../domain/uploads/file-kinds.ts';
import type { StoredFile } from '../../domain/uploads/stored-file.ts';
import type { CallOptions } from '../adapter.ts';
import type { UploadOptions } from '../upload-port.ts';
import { ask, breach, segment } from './ask.ts';
import { send, type Call, type Http } from './http.ts';
import { toJson } from './json.ts';
import { refusedFacts as refused } from './later-refusal.ts';
import { wireStoredFile } from './wire-files.ts';

/** Bytes of one piece of a file: what a slow line sends within seconds, so that little is lost when it breaks. */
const firstPiece = 64 * 1024;
const largestPiece = 1024 * 1024;
const smallestPiece = firstPiece / 4;

/** Files on their way to the server. Its names of them are its own: what a citizen calls a file never leaves the page. */
export class RestUploads {
  readonly #http: Http;
  /** Files that were begun, by the key of their upload: one that broke goes on. */
  readonly #begun = new Map<string, StoredFile>();
  /** How often the server has lost a file that was begun: each beginning is an intent of its own. */
  readonly #lost = new Map<string, number>();
  #piece = firstPiece;

  constructor(http: Http) {
    this.#http = http;
  }

  /** @param home where files of this kind are begun */
  async upload(home: string, token: string, document: string, kind: FileKind, file: Blob, { progress, ...options }: UploadOptions): Promise<StoredFile> {
    const { key, signal, locale } = options;
    const { timing } = this.#http;
    let stored = await this.#begin(home, token, { document, kind, bytes: file.size }, options);
    while (stored.state === 'receiving') {
      const at: number = stored.received;
      const piece = this.#piece;
      progress(at, stored.id);
      const call: Call = { method: 'PUT', path: `/files/${segment(stored.id)}?at=${at}`, body: file.slice(at, at + piece), token, refused, options: { signal, locale } };
      if (at >= file.size) throw breach(call, 'a file that never ends');
      const began = timing.now();
      // Until it has arrived: on a line that became slow, a piece of this size would break off for ever.
      this.#piece = Math.max(piece / 4, smallestPiece);
      // Putting the same piece twice does no harm, so that no key is needed.
      stored = await ask(this.#http, call, wireStoredFile);
      if (stored.state === 'receiving' && stored.received <= at) throw breach(call, 'no progress');
      const took = timing.now() - began;
      if (took < 1_000) this.#piece = Math.min(piece * 2, largestPiece);
      else this.#piece = took > 4_000 ? Math.max(piece / 2, smallestPiece) : piece;
    }
    progress(stored.received, stored.id);
    this.#begun.delete(key);
    return stored;
  }

  /** How much has arrived is for the server to say: the answer to the last piece may have been lost. */
  async #begin(home: string, token: string, facts: { document: string; kind: FileKind; bytes: number }, options: Omit<UploadOptions, 'progress'>): Promise<StoredFile> {
    const { key } = options;
    const begun = this.#begun.get(key);
    try {
      if (begun) return await this.file(token, begun.id, options);
    } catch (error) {
      const { kind } = error as AdapterError;
      if (kind !== 'not-found' && kind !== 'expired') throw error;
      this.#lost.set(key, (this.#lost.get(key) ?? 0) + 1);
    }
    const lost = this.#lost.get(key);
    const call: Call = { method: 'POST', path: home, body: toJson({ ...facts }), token, refused, options: { ...options, key: lost ? `${key}-${lost}` : key } };
    const stored = await ask(this.#http, call, wireStoredFile);
    this.#begun.set(key, stored);
    return stored;
  }

  file(token: string, file: string, { signal, locale }: CallOptions): Promise<StoredFile> {
    return ask(this.#http, { path: `/files/${segment(file)}`, token, options: { signal, locale } }, wireStoredFile);
  }

  async removeFile(token: string, file: string, options: CallOptions): Promise<void> {
    await send(this.#http, { method: 'DELETE', path: `/files/${segment(file)}`, token, options });
  }
}
