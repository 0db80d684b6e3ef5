import type { nothing, ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Adapter } from '../adapter/adapter.ts';
import { RestLaterSignIn } from '../adapter/rest/later-sign-in.ts';
import type { Session } from '../domain/session.ts';
import type { Formats } from '../i18n/format.ts';
import { offer } from '../provider/connect.ts';
import type { SessionChange } from '../provider/session.ts';
import { takeReturn } from '../provider/sign-in-return.ts';
import { FlowController } from '../ui/flow-controller.ts';
import { failureOf, valueOf } from './load.ts';
import { randomText } from './random-text.ts';
import { SessionKeeper } from './session-keeper.ts';
import { returning } from './sign-in.ts';
import { entrance, signInFlow, type Entrance, type EntranceDeps, type EntranceEvent } from './sign-in-flow.ts';
import { sessionLine } from './session-line.ts';
import { signInNews, waysIn, type SignInFrame } from './sign-in-view.ts';
import { wayOut } from './way-out.ts';
import { online } from './world.ts';

// With the desk and no sooner: a widget's first screen asks nobody to sign in.
offer({ signIn: RestLaterSignIn });

/** What a widget has to do with signing in. */
export interface DeskArgs {
  /** What is to be kept for who comes back: no passwords, no numbers. */
  readonly draft: () => string | undefined;
  /** What is to be kept in this tab alone: numbers. */
  readonly secret?: () => string | undefined;
  /** Back from a provider with what was kept; signed in when there is a session, else it says why not. */
  readonly back: (draft: string | undefined, session: Session | undefined, secret: string | undefined) => void;
  /** The session of the page is another one now, whichever widget made it so. */
  readonly changed: (session: Session | undefined, change: SessionChange) => void;
}

/**
 * Signing in at a widget: the ways in, the way out and back, and the widget's part in the session of the page. It comes with a room of
 * its own, so that nobody pays for it who needs no sign-in.
 */
export class SignInDesk implements ReactiveController {
  readonly #args: DeskArgs;
  readonly #flow: FlowController<Entrance, EntranceEvent, EntranceDeps>;
  readonly #keeper: SessionKeeper;
  #deps?: EntranceDeps;
  #owner = '';
  #adapter?: Adapter;
  #told?: Entrance['outcome'];

  constructor(host: ReactiveControllerHost, args: DeskArgs) {
    this.#args = args;
    const flow = signInFlow(() => this.#flow.state.locale);
    this.#flow = new FlowController(host, flow, entrance('en'), () => this.#deps);
    this.#keeper = new SessionKeeper(host, (change) => args.changed(this.#keeper.view.session, change));
    host.addController(this);
  }

  get session(): Session | undefined {
    return this.#keeper.view.session;
  }

  /** A provider's answer is being looked at, or could not be, or is about to be told. */
  get returning(): boolean {
    const { signIn, outcome } = this.#flow.state;
    return signIn.phase === 'returning' || Boolean(signIn.answer && signIn.failure) || outcome !== this.#told;
  }

  /** Whose page this is. To be said at every update. @param owner who is asked for on the way back */
  use(adapter: Adapter | undefined, owner: string, municipality: string | undefined, locale: string): void {
    const port = adapter?.signIn;
    this.#owner = owner;
    if (port && adapter !== this.#adapter) {
      const { draft, secret } = this.#args;
      this.#adapter = adapter;
      this.#keeper.use(adapter);
      this.#deps = { port, way: wayOut(() => this.#owner), draft, secret, session: () => this.session, online };
      const answer = takeReturn(owner);
      this.#flow.restart(entrance(locale, answer && returning(answer, randomText())));
    }
    this.#flow.send({ type: 'place', municipality });
    this.#flow.send({ type: 'language', locale });
  }

  /** Whether the ways in are on screen. */
  open(open: boolean): void {
    this.#flow.send({ type: 'open', open });
  }

  choose = (id: string): void => this.#flow.send({ type: 'choose', id, key: randomText() });

  /** The server has said that the session is over. */
  lost(): void {
    this.#keeper.lost();
  }

  hostUpdated(): void {
    const { outcome, secret } = this.#flow.state;
    if (outcome === this.#told) return;
    this.#told = outcome;
    if (!outcome) return;
    const session = outcome.kind === 'signed-in' ? outcome.session : undefined;
    if (session) this.#keeper.begin(session);
    this.#args.back(outcome.draft, session, secret);
  }

  /** Nobody can sign in here, as far as the server knows. */
  get closed(): boolean {
    const { providers } = this.#flow.state;
    return !this.#deps || valueOf(providers)?.length === 0 || failureOf(providers)?.kind === 'not-found';
  }

  /** The ways in, with what came of the last one. */
  ways(frame: SignInFrame, choose = this.choose): TemplateResult {
    return waysIn(frame, this.#flow.state, this.#flow.send, choose);
  }

  /** What came of the last way in, without the ways. */
  news(frame: SignInFrame): TemplateResult | typeof nothing {
    return signInNews(frame, this.#flow.state, this.#flow.send);
  }

  /** Who is signed in, and how to end or extend that. */
  line(frame: SignInFrame, f: Formats): TemplateResult | typeof nothing {
    const { locale } = this.#flow.state;
    return sessionLine({ ...frame, f }, this.#keeper.view, { extend: () => void this.#keeper.extend(locale), signOut: () => this.#keeper.signOut(locale) });
  }
}
