/** What a request body is made of. Members that are `undefined` are left out. */
export type Json =
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/**
 * A value as JSON text. Objects never reach `JSON.stringify`: old libraries on host pages give `Array.prototype` and others a
 * `toJSON` that would encode them twice. Primitives are safe, because `toJSON` is asked of objects only.
 */
export function toJson(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts: string[] = [];
  if (isList(value)) {
    for (const item of value) parts.push(toJson(item));
    return `[${parts.join(',')}]`;
  }
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (member !== undefined) parts.push(`${JSON.stringify(name)}:${toJson(member)}`);
  }
  return `{${parts.join(',')}}`;
}

/** The same for plain data whose type is an interface, which no type of JSON takes in. */
export const asJson = (data: object): string => toJson(data as Json);

/** `Array.isArray` does not narrow readonly arrays. */
const isList: (value: object) => value is readonly Json[] = Array.isArray;
