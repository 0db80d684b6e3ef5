import type { Centre } from '../../domain/municipality.ts';
import type { CallOptions } from '../adapter.ts';
import { ask, below } from './ask.ts';
import type { Http } from './http.ts';
import { wireCentre } from './wire-places.ts';

/** A municipality as those see it who go there. */
export function centre(http: Http, id: string, options: CallOptions): Promise<Centre> {
  return ask(http, { path: below(id), options }, wireCentre);
}
