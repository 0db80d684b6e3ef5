import type { nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import type { Formats } from '../../i18n/format.ts';
import type { SessionChange } from '../../provider/session.ts';
import { SignInDesk } from '../sign-in-desk.ts';
import type { SignInFrame } from '../sign-in-view.ts';
import { draftFrom, draftText, secretText } from './drafts.ts';
import type { Gate, GatedFlow } from './views/view.ts';

/** Ties a request to the session of the page (RQ2). */
export class RequestGate implements Gate {
  readonly #flow: GatedFlow;
  readonly #desk: SignInDesk;
  readonly #ask: () => boolean;
  /** Who the flow was told has signed in. */
  #told?: string;

  /** @param ask tells the page that somebody wants to sign in; `false` when it does that itself */
  constructor(widget: ReactiveControllerHost, flow: GatedFlow, ask: () => boolean) {
    this.#flow = flow;
    this.#ask = ask;
    this.#desk = new SignInDesk(widget, {
      draft: () => draftText(flow.state),
      secret: () => secretText(flow.state),
      back: (draft, _, secret) => flow.send({ type: 'resume', kept: draftFrom(draft, secret) }),
      changed: (session, change) => this.#tell(session?.token, change),
    });
  }

  follow(adapter: Adapter | undefined, owner: string, locale: string, given: string | undefined): void {
    const { fixed, place, away, problem, signedIn } = this.#flow.state;
    this.#desk.use(adapter, owner, fixed.municipality, locale);
    this.#desk.open(place === 'sign-in');
    const token = given ?? this.#desk.session?.token;
    if (token !== this.#told || (token && !signedIn && !problem)) this.#tell(token);
    // One that was refused is not tried again by itself; one that is over is over for all widgets of the page.
    else if (token && !signedIn && problem?.failure.status === 401 && !given) this.#desk.lost();
    if (away && !this.#desk.returning) this.#flow.send({ type: 'resume', kept: undefined });
  }

  #tell(token: string | undefined, change?: SessionChange) {
    this.#told = token;
    this.#flow.send({ type: 'signed-in', token, change });
  }

  ways(frame: SignInFrame): TemplateResult | undefined {
    if (this.#desk.closed) return undefined;
    return this.#desk.ways(frame, (id) => this.#ask() && this.#desk.choose(id));
  }

  line(frame: SignInFrame, f: Formats): TemplateResult | typeof nothing {
    return this.#desk.line(frame, f);
  }
}
