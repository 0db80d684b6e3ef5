/** Kinds of files that papers come in. */
export const fileKinds = ['pdf', 'jpeg', 'png', 'heic'] as const;
export type FileKind = (typeof fileKinds)[number];
