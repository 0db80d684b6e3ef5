import type { FileKind } from '../domain/uploads/file-kinds.ts';
import type { Upload } from '../domain/uploads/upload-list.ts';

/** What was picked, by the id of its upload, until the server has it: outside of the state, and of the room that sends it. */
export const held = new Map<string, { readonly blob: Blob; readonly kind: FileKind }>();

/** Whose files these are is gone: nobody else sends them. */
export function release(uploads: readonly Upload[]): void {
  for (const { id } of uploads) held.delete(id);
}
