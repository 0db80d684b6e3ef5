/** Reads what was kept of a flow while its citizen was away: it has been out of our hands, so each member is looked at. */

export type Members = Readonly<Record<string, unknown>>;

export const isText = (value: unknown): value is string => typeof value === 'string';
export const membersOf = (value: unknown): Members => (typeof value === 'object' && value ? { ...value } : {});
/** The members that are texts. */
export const textsOf = (value: unknown): Record<string, string> => Object.fromEntries(Object.entries(membersOf(value)).filter((entry): entry is [string, string] => isText(entry[1])));
export const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : []);

/** `undefined` where the text is no object. */
export function readKept(text: string | undefined): Members | undefined {
  try {
    const found: unknown = JSON.parse(text ?? '');
    return typeof found === 'object' && found ? membersOf(found) : undefined;
  } catch {
    return undefined;
  }
}
