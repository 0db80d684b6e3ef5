/**
 * JSON text as a value, `undefined` when it is none: HTML of a captive portal, or half an answer. Members that are `null`
 * read as absent, because many servers write absent that way; in a list `null` stays, as a hole would be passed over and not read.
 */
export function fromJson(text: string): unknown {
  try {
    // A reviver makes a list of 10,000 numbers several times slower: only where there is something to drop.
    // WebKit hands the byte order mark on; `trim` takes it for a space.
    return JSON.parse(text.trim(), /\bnull\b/.test(text) ? dropNull : undefined);
  } catch {
    return undefined;
  }
}

function dropNull(this: unknown, _name: string, value: unknown): unknown {
  return value ?? (Array.isArray(this) ? value : undefined);
}
