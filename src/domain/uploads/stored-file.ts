import type { FileKind } from './file-kinds.ts';

/** A file that the server has. */
export interface StoredFile {
  readonly id: string;
  readonly document: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** How much of it is there. */
  readonly received: number;
  readonly state: 'receiving' | 'checking' | 'clean' | 'infected' | 'rejected';
}
