import type { nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { asJson } from '../../adapter/rest/json.ts';
import type { Session } from '../../domain/session.ts';
import type { Formats } from '../../i18n/format.ts';
import { SignInDesk } from '../sign-in-desk.ts';
import type { SignInFrame } from '../sign-in-view.ts';
import type { Question } from './state.ts';
import type { Gate, GatedFlow } from './views/view.ts';

const questions: readonly Question[] = ['code', 'factor'];

/** Ties one's own cases to the session of the page (ST3). */
export class CabinetGate implements Gate {
  readonly #flow: GatedFlow;
  readonly #desk: SignInDesk;
  /** One's own cases are what the citizen has signed in for. */
  #home = false;

  constructor(widget: ReactiveControllerHost & { readonly renderRoot: ParentNode }, flow: GatedFlow) {
    this.#flow = flow;
    this.#desk = new SignInDesk(widget, {
      draft: () => undefined, // a code and its second factor stay here
      secret: () => (questions.some((what) => flow.state.draft[what]) ? asJson(flow.state.draft) : undefined),
      back: (_, session, secret) => {
        const typed = JSON.parse(secret ?? '{}') as Partial<Record<Question, unknown>>;
        for (const what of questions) if (typeof typed[what] === 'string' && !flow.state.draft[what]) flow.send({ type: 'type', what, text: typed[what] });
        this.#home = Boolean(session);
        widget.requestUpdate();
        if (!session) void widget.updateComplete.then(() => widget.renderRoot.querySelector<HTMLElement>('[data-focus="refusal"]')?.focus());
      },
      changed: (session, change) => flow.send({ type: 'session', session, change }),
    });
  }

  get session(): Session | undefined {
    return this.#desk.session;
  }

  follow(adapter: Adapter | undefined, owner: string, municipality: string | undefined, locale: string, chosen: string | undefined): void {
    this.#desk.use(adapter, owner, municipality, locale);
    if (chosen) this.#desk.choose(chosen);
    const { signedOut, session, step, desk } = this.#flow.state;
    // What the server has found out belongs to all widgets of the page.
    if (signedOut && signedOut === this.session?.token) this.#desk.lost();
    if (!this.#home || !session || !desk || step === 'loading') return;
    this.#home = false;
    this.#flow.send({ type: 'cabinet' });
  }

  news(frame: SignInFrame): TemplateResult | typeof nothing {
    return this.#desk.news(frame);
  }

  line(frame: SignInFrame, f: Formats): TemplateResult | typeof nothing {
    return this.#desk.line(frame, f);
  }
}
