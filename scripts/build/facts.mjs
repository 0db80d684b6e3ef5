/** What a host page or a reviewer wants to know of one published file. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';

export function brotliSize(source) {
  const bytes = Buffer.from(source);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

export const fileFacts = ({ code, imports, dynamicImports }) => ({
  integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
  bytes: Buffer.byteLength(code),
  brotli: brotliSize(code),
  imports,
  dynamicImports,
});
