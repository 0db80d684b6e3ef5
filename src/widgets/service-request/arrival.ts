import { readDefinition } from '../../adapter/rest/wire-definition.ts';
import type { Definition } from '../../domain/request-definition.ts';
import type { RequestKey } from '../../domain/requests.ts';
import { takeFragment } from '../fragment.ts';
import type { Unsure } from './state.ts';

/** Takes the right to a request out of the address: `#civic-request=REFERENCE.TOKEN`. */
export function takeOpening(): RequestKey | undefined {
  const [found = ''] = takeFragment('civic-request');
  const dot = found.indexOf('.');
  return dot < 1 ? undefined : { reference: found.slice(0, dot), token: found.slice(dot + 1) };
}

/** Where the key of a submission under way is kept. @param where which widget of the page it is */
export const pendingName = (where: string): string => `civic-widgets/request-pending/${where}`;

/** A submission that a reload has cut short. */
export function cutShort(where: string): Unsure | undefined {
  try {
    const key = sessionStorage.getItem(pendingName(where));
    return key ? { key } : undefined;
  } catch {
    return undefined; // storage is denied
  }
}

/** The page's own definition, read once each time that it changes. */
export class GivenDefinition {
  readonly #report: (problems: string) => void;
  #given: unknown;
  #text?: string;
  #read?: Definition;
  /** How often it was another one: somebody may be editing it. */
  count = 0;

  /** @param report hears what to mend, by place and remedy */
  constructor(report: (problems: string) => void) {
    this.#report = report;
  }

  /** `undefined` for none, and for one that can't be read. */
  of(json: unknown): Definition | undefined {
    if (json === this.#given) return this.#read;
    this.#given = json;
    let text: string | undefined;
    try {
      text = JSON.stringify(json);
      // A page that draws itself anew gives the same once more.
      if (text === this.#text) return this.#read;
      this.#read = json === undefined ? undefined : readDefinition(json);
    } catch {
      this.#read = undefined;
      void import('../../domain/definition-problems.ts').then(({ definitionProblems, problemText }) => this.#report(problemText(definitionProblems(json))));
    }
    this.#text = text;
    this.count += 1;
    return this.#read;
  }
}
