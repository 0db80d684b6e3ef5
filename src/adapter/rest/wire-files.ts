/** Files that are sent, as they travel. See `wire.ts`. */
import { toOneOf } from './later-values.ts';
import { object, read, text } from './schema.ts';
import { breach } from './values.ts';

export const wireBytes = read((size: number): number => (Number.isInteger(size) && size >= 0 && size <= 1e9 ? size : breach('size')));
export const wireFileState = read(toOneOf('receiving', 'checking', 'clean', 'infected', 'rejected'));
export const wireFileKind = read(toOneOf('pdf', 'jpeg', 'png', 'heic'));

export const wireStoredFile = object({ id: text, document: text, kind: wireFileKind, bytes: wireBytes, received: wireBytes, state: wireFileState });
