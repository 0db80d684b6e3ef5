/** 128 random bits as text; `crypto.randomUUID` is missing on pages without https. */
export function randomText(): string {
  let text = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) text += byte.toString(16).padStart(2, '0');
  return text;
}
