import { html, nothing, type TemplateResult } from 'lit';
import { listOf, textOf } from '../../../domain/conditions.ts';
import { readDate } from '../../../domain/date-entry.ts';
import { readAmount, writeAmount } from '../../../domain/money.ts';
import { askedDocuments, askedFields, asksShares, sharesOf } from '../../../domain/request-answers.ts';
import { own, type RequestField, type Step } from '../../../domain/request-definition.ts';
import { owes } from '../../../domain/requests.ts';
import { ofDocument } from '../../../domain/uploads/upload-list.ts';
import { dateInZone } from '../../../domain/zones.ts';
import { typedText } from '../../../i18n/typed.ts';
import { button, link } from '../../../ui/button.ts';
import { duesTable } from '../../../ui/dues-table.ts';
import { facts as factList } from '../../../ui/facts.ts';
import { gradually } from '../../../ui/gradually.ts';
import { shieldIcon } from '../../../ui/later-icons.ts';
import { below } from '../../../ui/heading.ts';
import { icon } from '../../../ui/icons.ts';
import { notice } from '../../../ui/notice.ts';
import { busy } from '../../../ui/progress.ts';
import { reference } from '../../../ui/reference.ts';
import type { Fact } from '../../../ui/slip.ts';
import { deskOf, facts, plan } from '../state.ts';
import { isReady } from '../writes.ts';
import { labelOf, money } from './fields.ts';
import { changedNotice, propertyText, writeProblem } from './form.ts';
import { stepHead } from './frame.ts';
import { helpLine } from './help-line.ts';
import type { RoomView } from './view.ts';

/** A code to keep, with a way to copy it. */
export function code({ t, copied, copy }: RoomView, label: string, text: string): TemplateResult {
  return reference({ label, code: text, copy: { text: t(copied === text ? 'answer.copied' : 'answer.copy'), onPress: () => copy(text) } });
}

/** On the way to the bank, whose name is shown before anybody goes there (threat X3). */
function leavingStep(view: RoomView, step: Step): TemplateResult {
  const { state, t, safe } = view;
  const url = safe(state.leaving?.url ?? '', deskOf(state)?.paymentOrigins ?? []);
  return html`${stepHead(view, step, t('step.dues'), { back: undefined })}
    ${busy({ text: t('payment.leaving', { host: `\u2066${url?.host ?? ''}\u2069` }) })}
    ${url ? html`<div class="actions">${link({ kind: 'primary', href: url.href, text: t('payment.leave'), focus: 'leave' })}</div>` : nothing}
    ${helpLine(view)}`;
}

/** RQ7: what is owed, line by line, and the way to pay it. */
export function duesStep(view: RoomView, step: Step): TemplateResult {
  const { state, t, f, send, level } = view;
  const { request } = state;
  if (state.leaving) return leavingStep(view, step);
  const dues = request?.dues;
  if (!request || (!isReady(state, step) && !(state.problem && dues))) return html`${stepHead(view, step, t('step.dues'))}${state.problem ? writeProblem(view) : busy({ text: t('saving') })}${helpLine(view)}`;
  const owed = owes(request);
  const { payment } = request;
  const paid = payment?.state === 'paid';
  const title = owed && dues ? t('dues.title.owed', { amount: money(view, dues.total, dues.currency) }) : t(paid ? 'dues.title.paid' : 'dues.title.none');
  const day = f.date(dateInZone(dues?.asOf ?? request.serverTime, request.zone), 'full');
  const waits = payment?.state === 'pending';
  return html`${stepHead(view, step, title, { done: paid && !owed, lead: owed ? t('dues.lead') : paid ? undefined : t('dues.none', { date: day }) })}
    ${state.changed ? notice({ kind: 'warn', role: 'alert', focus: 'notice', level: below(level), title: t('dues.changed.title'), text: t('dues.changed') }) : nothing}
    ${writeProblem(view)}
    ${paid && payment.tracking ? code(view, t('payment.tracking'), payment.tracking) : nothing}
    ${payment && owed && payment.state !== 'paid'
      ? notice({ kind: waits ? 'info' : 'warn', role: 'status', focus: waits ? 'notice' : undefined, title: t(`payment.${payment.state}.title`), text: t(`payment.${payment.state}`) })
      : nothing}
    ${dues?.items.length
      ? duesTable({
          caption: t('dues.caption'),
          what: t('dues.what'),
          amount: t(`dues.amount.${dues.currency}`),
          rows: dues.items.map(({ label, note, amount }) => ({ label, note, amount: writeAmount(amount, dues.currency, state.language.locale) })),
          total: { label: t('dues.total'), amount: writeAmount(dues.total, dues.currency, state.language.locale) },
        })
      : nothing}
    <div class="actions">${
      owed && dues
        ? waits
          ? button({ kind: 'plain', text: t('check.again'), onPress: () => send({ type: 'recheck' }), focus: 'recheck' })
          : html`${button({ text: t('dues.pay', { amount: money(view, dues.total, dues.currency) }), onPress: () => send({ type: 'pay' }), focus: 'primary' })}
              <span class="muted small">${icon(shieldIcon)} ${t('dues.note')}</span>`
        : button({ text: t('continue'), onPress: () => send({ type: 'next' }), focus: 'primary' })
    }</div>
    ${owed ? html`<details><summary>${t('dues.dispute')}</summary><p>${t('dues.dispute.text')}</p></details>` : nothing}
    ${helpLine(view)}`;
}

/** An answer in words. */
export function answerText(view: RoomView, field: RequestField): unknown {
  const { state, t, say, f } = view;
  const text = textOf(state.values, field.id).trim();
  const given = listOf(state.values, field.id);
  if (!given.some((each) => each.trim())) return html`<span class="muted">${t('review.none')}</span>`;
  switch (field.kind) {
    case 'yes-no':
      return t(text === 'yes' ? 'answer.yes' : 'answer.no');
    case 'choice':
    case 'choices':
      return given.map((id) => say(field.options?.find((option) => option.id === id)?.label)).join(f.dir === 'rtl' ? '، ' : ', ');
    case 'date': {
      const reading = readDate(text, f.calendar);
      return 'date' in reading ? f.date(reading.date, 'full') : text;
    }
    case 'amount': {
      const currency = field.currency ?? 'EUR';
      const reading = readAmount(text, currency);
      return 'amount' in reading ? html`<bdi>${money(view, reading.amount, currency)}</bdi>` : html`<bdi>${text}</bdi>`;
    }
    case 'tel':
    case 'email':
    case 'code':
      return html`<bdi dir="ltr">${typedText(f, text)}</bdi>`;
    default:
      return html`<bdi>${typedText(f, text)}</bdi>`;
  }
}

/** Everything that was answered, each with its way back. */
function answers(view: RoomView, steps: readonly Step[]): Fact[] {
  const { state, t, say, f, send } = view;
  const known = facts(state);
  return steps.flatMap((step): Fact[] => {
    const back = (id: string, what: string) => ({ id, change: { text: t('change'), label: t('change.what', { what }), onChange: () => send({ type: 'go' as const, step: step.id }) } });
    const fields = askedFields(step, known).map((field): Fact => {
      const term = labelOf(view, field);
      const value = field.id === own.property && state.chosen ? html`<bdi dir="ltr">${f.digits(state.chosen.code)}</bdi> · ${propertyText(view, state.chosen)}` : answerText(view, field);
      return { ...back(field.id, term), term, value };
    });
    const papers = askedDocuments(step, known).map(({ id, label }): Fact => {
      const count = ofDocument(state.uploads, id).filter(({ state: now }) => now === 'done' || now === 'checking').length;
      return { ...back(id, say(label)), term: say(label), value: count ? t('review.files', { count }) : html`<span class="muted">${t('review.none')}</span>` };
    });
    const shares: Fact[] = asksShares(step, known)
      ? [{ ...back(own.shares, t('shares.title')), term: t('shares.title'), value: sharesOf(state.values).map(({ name, share }) => `\u2068${name}\u2069: ${f.digits(share)} ${say(step.shares?.unit)}`).join('\n') }]
      : [];
    return [...fields, ...shares, ...papers];
  });
}

/** As many questions as a slow telephone draws without a stutter. */
const most = 20;

/** Steps whose answers are drawn together. */
function pages(steps: readonly Step[]): Step[][] {
  const all: Step[][] = [[]];
  let count = 0;
  for (const step of steps) {
    count += (step.fields?.length ?? 0) + 3;
    if (count > most) {
      all.push([]);
      count = 0;
    }
    all.at(-1)?.push(step);
  }
  return all;
}

/** RQ8: all that was answered is looked at before it is filed (WCAG 3.3.4). */
export function reviewStep(view: RoomView, step: Step): TemplateResult {
  const { state, t, send } = view;
  const submitting = state.write?.kind === 'submit';
  if (submitting) return html`${stepHead(view, step, t('submitting'), { back: undefined })}${busy({ text: t(state.write?.phase === 'checking' ? 'checking' : 'submitting') })}`;
  const busyNow = state.write !== undefined;
  return html`${stepHead(view, step, t(step.kind === 'review' ? 'review.title' : 'submission.title'), { lead: step.kind === 'review' ? undefined : t('submission.lead') })}
    ${changedNotice(view)}${writeProblem(view)}
    ${step.kind === 'review' ? gradually(pages(plan(state)), (steps) => factList({ facts: answers(view, steps) })) : nothing}
    ${busyNow ? busy({ text: t('saving') }) : html`<div class="actions">${button({ text: t('review.submit'), onPress: () => send({ type: 'next' }), focus: 'primary' })}<span class="muted small">${t('review.note')}</span></div>`}
    ${helpLine(view)}`;
}
