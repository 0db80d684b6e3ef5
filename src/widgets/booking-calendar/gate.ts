import { html, type LitElement, type TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { head } from '../../ui/head.ts';
import { busy } from '../../ui/progress.ts';
import { slip } from '../../ui/slip.ts';
import { failureNotice } from '../frame.ts';
import { SignInDesk } from '../sign-in-desk.ts';
import { endedNotice } from '../sign-in-view.ts';
import { draftText } from './drafts.ts';
import { plan } from './questions.ts';
import { holdLine } from './views/details.ts';
import { helpLine } from './views/frame.ts';
import { chosenFacts } from './views/slot-words.ts';
import type { Gate, GatedFlow, RoomView } from './views/view.ts';
import { isBusy } from './writes.ts';

/** Ties the booking to the session of the page. */
export class BookingGate implements Gate {
  readonly #flow: GatedFlow;
  readonly #desk: SignInDesk;
  /** Who the flow was told has signed in. */
  #token?: string;

  constructor(widget: LitElement, flow: GatedFlow) {
    this.#flow = flow;
    this.#desk = new SignInDesk(widget, {
      draft: () => draftText(flow.state),
      back: (draft) => flow.send({ type: 'resume', draft }),
      changed: (session, change) => {
        this.#token = session?.token;
        flow.send({ type: 'visitor', token: session?.token, change });
      },
    });
  }

  follow(adapter: Adapter | undefined, owner: string, locale: string): void {
    const { step, away, choice, visitor, ended } = this.#flow.state;
    this.#desk.use(adapter, owner, choice.municipality, locale);
    this.#desk.open(step === 'sign-in');
    const token = this.#desk.session?.token;
    // What the server has found out belongs to all widgets of the page.
    if (ended && token && token === this.#token && !visitor) this.#desk.lost();
    else if (token !== visitor) {
      this.#token = token;
      this.#flow.send({ type: 'visitor', token });
    }
    if (away === 'out' && !this.#desk.returning) this.#flow.send({ type: 'resume', draft: undefined });
  }

  render(view: RoomView): TemplateResult {
    const { state, t, send, level } = view;
    if (state.step === 'loading') return html`${head({ level, title: t('name') })}${this.#desk.news(view)}`;
    const steps = plan(state);
    const track = { now: steps.indexOf(state.resume ?? 'details') + 1, of: steps.length };
    return html`${head({ level, title: t('enter.title'), lead: t('enter.book'), track, back: { text: t('back'), onBack: () => send({ type: 'back' }) } })}
      ${state.ended ? endedNotice(view) : ''}
      ${slip({ label: t('slip.label'), facts: chosenFacts(view, 'details') })}
      ${holdLine(view)}
      ${state.problem ? failureNotice(view, state.problem.failure) : ''}
      ${isBusy(state) ? busy({ text: t('time.holding') }) : this.#desk.ways(view)}
      ${helpLine(view)}`;
  }

  around(view: RoomView, content: TemplateResult): TemplateResult {
    const { step, ended } = view.state;
    const filling = step === 'details' || step === 'review';
    return html`${filling ? this.#desk.line(view, view.f) : ''}${filling && ended ? endedNotice(view) : ''}${content}`;
  }
}
