import { AdapterError } from '../../domain/errors.ts';

/** Code that is fetched with the first call that needs it. What did not arrive is fetched anew by the next call. */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let code: Promise<T> | undefined;
  return () =>
    (code ??= load().catch((error: unknown) => {
      code = undefined;
      throw new AdapterError('offline', { detail: String(error) });
    }));
}
