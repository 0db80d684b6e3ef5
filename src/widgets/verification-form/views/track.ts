import { html, nothing, type TemplateResult } from 'lit';
import type { Account, VerificationDesk, VerificationPapers } from '../../../domain/account.ts';
import type { Instant } from '../../../domain/dates.ts';
import type { Place } from '../../../domain/municipality.ts';
import { weekGroups } from '../../../domain/opening-hours.ts';
import { dateInZone } from '../../../domain/zones.ts';
import { button, link } from '../../../ui/button.ts';
import { choiceTiles } from '../../../ui/choices.ts';
import { head } from '../../../ui/head.ts';
import { below, heading } from '../../../ui/heading.ts';
import { checkIcon, icon } from '../../../ui/icons.ts';
import { printIcon } from '../../../ui/later-icons.ts';
import { notice } from '../../../ui/notice.ts';
import { busy } from '../../../ui/progress.ts';
import { failureNotice } from '../../frame.ts';
import { accountOf, asked, deskOf, papersOf } from '../transitions.ts';
import { findingsText, form, idOf, messages, sendButton, stageHead } from './forms.ts';
import { helpLine, signInButton } from './frame.ts';
import { signInNotice } from './session.ts';
import type { RoomView } from './view.ts';

const bullets = (items: readonly string[]): TemplateResult => html`<ul class="bring">${items.map((item) => html`<li><span>${item}</span></li>`)}</ul>`;

/** B: how to show who one is (VF4, VF5), or a provider at once (VF1). */
export function wayStep(view: RoomView): TemplateResult {
  const { state, t, send, level } = view;
  const desk = deskOf(state);
  if (!desk) return html``;
  const first = accountOf(state)?.state === 'registered';
  const wrong = state.faults.some(({ field }) => field === 'way');
  return html`${stageHead(view, 2, t('way.title'), first ? { back: undefined } : {})}
    ${signInNotice(view)}${messages(view, [['way', t('fault.choose')]])}
    ${form(
      view,
      html`${choiceTiles({
          id: idOf('way'),
          legend: t('way.title'),
          error: wrong ? t('fault.choose') : undefined,
          value: state.draft.way,
          choices: [
            { value: 'in-person', name: t('way.in-person'), more: t('way.in-person.more', { count: papersOf(state)?.offices.length ?? 0 }) },
            { value: 'post', name: t('way.post'), more: t('way.post.more') },
            ...(papersOf(state)?.online?.length ? [{ value: 'online', name: t('way.online'), more: t('way.online.more') }] : []),
          ],
          onChoose: (value) => send({ type: 'type', what: 'way', value }),
        })}
        <div class="actions">${sendButton(view, t('way.continue'))}</div>`,
    )}
    ${desk.providers.length
      ? html`${heading({ level: below(level), text: t('way.or') })}<div class="actions">${desk.providers.map((provider) => signInButton(view, provider, 'plain'))}</div>`
      : nothing}
    ${helpLine(view)}`;
}

/** Opening hours in a line a group of days. */
function hours({ t, f }: RoomView, place: Place): TemplateResult[] {
  const clock = (minutes: number) => f.time(minutes * 60_000, 'UTC'); // wall-clock hours, read in a zone that has no other
  return weekGroups(place.hours, f.weekStart)
    .filter(({ spans }) => spans.length)
    .map(({ days, spans }) => {
      const [from = 0] = days;
      const to = days[days.length - 1] ?? from;
      const name = (day: number) => f.weekdayName(day, 'long');
      const text = spans.map((span) => `${clock(span.from)} – ${clock(span.to)}`).join(f.dir === 'rtl' ? '، ' : ', ');
      return html`<br /><span class="muted small">${t('track.hours', { days: from === to ? name(from) : t('track.days', { from: name(from), to: name(to) }), hours: text })}</span>`;
    });
}

function office(view: RoomView, place: Place): TemplateResult {
  const { t, f, safe } = view;
  const map = place.map && safe(place.map)?.href;
  return html`<p><b>${place.name}</b><br />${place.address}${hours(view, place)}${place.phone ? html`<br /><bdi dir="ltr">${f.digits(place.phone)}</bdi>` : nothing}
    ${map ? html`<br />${link({ text: t('track.map'), href: map, newTab: t('newTab') })}` : nothing}</p>`;
}

/** Where to go and what to bring (VF4). */
function inPerson(view: RoomView, { bring }: VerificationDesk, { offices }: VerificationPapers): TemplateResult {
  const { t, level } = view;
  const [first, ...others] = offices;
  return html`<div class="cols even">
    <div class="stack tight">${heading({ level: below(level), text: t('track.bring') })}${bullets(bring)}</div>
    <div class="stack tight">${heading({ level: below(level), text: t('track.where') })}
      ${first ? office(view, first) : nothing}
      ${view.visit ? html`<p>${link({ text: t('track.visit'), href: view.visit, newTab: t('newTab') })}</p>` : nothing}
      ${others.length ? html`<details><summary>${t('track.more', { count: others.length })}</summary>${others.map((each) => office(view, each))}</details>` : nothing}
    </div>
  </div>`;
}

/** What goes where from afar (VF5). */
function byPost(view: RoomView, { postTo, certify, envelope }: VerificationPapers): TemplateResult {
  const { t, level, copy, local } = view;
  const address = postTo.join('\n');
  return html`<div class="cols even">
    <div class="stack"><div class="stack tight">${heading({ level: below(level), text: t('post.certify') })}<p>${certify}</p></div>
      <div class="stack tight">${heading({ level: below(level), text: t('post.envelope') })}${bullets(envelope)}</div></div>
    <div class="stack tight">${heading({ level: below(level), text: t('post.address') })}
      <p class="address" translate="no"><bdi>${address}</bdi></p>
      <p>${button({ text: t(local.copied ? 'post.copied' : 'post.copy'), kind: 'link', focus: 'copy', onPress: () => copy(address) })}</p></div>
  </div>`;
}

/** A, B, C with their dates (VF6). */
function stages({ t, f }: RoomView, { registered, received, due, activated, zone, state }: Account): TemplateResult {
  const at = (instant: Instant) => t('track.at', { date: f.date(dateInZone(instant, zone), 'day'), time: f.time(instant, zone) });
  const active = state === 'active';
  const come = received !== undefined;
  const items = [
    { what: t('track.registered'), date: at(registered), now: false, done: true },
    { what: t('track.papers'), date: come ? at(received) : undefined, now: !come, done: come },
    {
      what: t('track.check'),
      date: active && activated !== undefined ? at(activated) : due === undefined ? undefined : t('track.by', { date: f.date(dateInZone(due, zone), 'day'), time: f.time(due, zone) }),
      now: come,
      done: false,
    },
  ];
  return html`<ol class="timeline stages" aria-label=${t('track.stages')}>${items.map(
    ({ what, date, now, done }) => html`<li class=${done ? 'done' : now ? 'now' : nothing} aria-current=${now ? 'step' : nothing}>
      <span class="mark">${done ? icon(checkIcon) : nothing}</span>
      <div><p class="what"><span class="hidden">${t(done ? 'track.done' : now ? 'track.now' : 'track.next')} </span>${what}</p>${date ? html`<p class="muted small">${date}</p>` : nothing}</div>
    </li>`,
  )}</ol>`;
}

function titleOf({ t, f, state }: RoomView, account: Account, desk: VerificationDesk): { title: string; lead?: string } {
  const { due, zone } = account;
  const when = due === undefined ? { date: '', time: '' } : { date: f.date(dateInZone(due, zone), 'day'), time: f.time(due, zone) };
  switch (account.state) {
    case 'received': {
      const late = due !== undefined && state.now > due;
      return late ? { title: t('track.overdue'), lead: t('track.overdue.lead', when) } : { title: t('track.received'), lead: due === undefined ? undefined : t('track.received.lead', when) };
    }
    case 'incomplete':
      return { title: t('track.incomplete'), lead: t('track.incomplete.lead') };
    case 'refused':
      return { title: t('track.refused'), lead: t('track.refused.lead') };
    case 'active':
      return { title: t('track.active') };
    default:
      return { title: t(`track.awaited.${account.way ?? 'in-person'}`), lead: t('track.awaited.lead', { count: desk.hours }) };
  }
}

/** How certificates are to come (VF7). */
function delivery(view: RoomView, account: Account, desk: VerificationDesk): TemplateResult {
  const { state, t, send } = view;
  return html`${choiceTiles({
      id: 'delivery',
      legend: t('delivery'),
      showLegend: true,
      columns: 2,
      hint: desk.neverPosted,
      value: state.write?.then ?? state.write?.delivery ?? account.delivery,
      choices: [
        { value: 'electronic', name: t('delivery.electronic') },
        { value: 'post', name: t('delivery.post') },
      ],
      onChoose: (value) => send({ type: 'prefer', delivery: value === 'post' ? 'post' : 'electronic' }),
    })}
    ${state.write ? busy({ text: t('busy') }) : nothing}`;
}

/** Where it stands, what to do now, what one can do already (VF3–VF7). */
export function trackStep(view: RoomView): TemplateResult {
  const { state, t, send, level } = view;
  const account = accountOf(state);
  const desk = deskOf(state);
  const papers = papersOf(state);
  if (!account || !desk || !papers) return html``;
  const { title, lead } = titleOf(view, account, desk);
  const active = account.state === 'active';
  const online = asked(state);
  const main = account.state === 'refused' ? 'plain' : 'primary';
  const open = account.state === 'awaited' || account.state === 'incomplete' || account.state === 'refused';
  const card = (heading_: string, items: readonly string[]) => html`<div class="card" part="card">${heading({ level: below(level), text: heading_ })}${bullets(items)}</div>`;
  return html`${head({ level, title, lead, done: active, step: active ? undefined : t('stageOf', { now: open ? 2 : 3, of: 3, name: t(open ? 'stage.verify' : 'stage.activate') }), track: active ? undefined : { now: open ? 2 : 3, of: 3 } })}
    ${signInNotice(view)}${state.unread ? failureNotice(view, state.unread) : nothing}${messages(view, [])}
    ${account.findings.length
      ? notice({ kind: 'warn', title: account.state === 'refused' ? t('track.why') : undefined, level: below(level), text: findingsText(account.findings) })
      : nothing}
    ${active ? nothing : stages(view, account)}
    ${open ? (online.length ? html`<div class="stack tight">${heading({ level: below(level), text: t('online.list') })}${bullets(online.map(({ label }) => label))}</div>` : account.way === 'post' ? byPost(view, papers) : inPerson(view, desk, papers)) : nothing}
    ${open
      ? html`<div class="actions">
          ${online.length ? button({ text: t('online.open'), kind: main, focus: 'documents', onPress: () => send({ type: 'go', step: 'documents' }) }) : nothing}
          ${button({ text: t('paper.open'), icon: printIcon, kind: online.length ? 'plain' : main, focus: 'paper', onPress: () => send({ type: 'prepare' }) })}
          ${button({ text: t('track.other'), kind: account.state === 'refused' ? 'primary' : 'link', focus: 'other', onPress: () => send({ type: 'go', step: 'way' }) })}
        </div>`
      : nothing}
    <div class="cols even">
      ${active ? card(t('track.all'), [...desk.verified, ...desk.registered]) : html`${card(t('track.can'), desk.registered)}${card(t('track.will'), desk.verified)}`}
      ${active ? html`<div class="stack">${delivery(view, account, desk)}</div>` : nothing}
    </div>
    ${active ? nothing : html`<div class="actions">${button({ text: t('track.refresh'), kind: 'plain', focus: 'refresh', onPress: () => send({ type: 'refresh' }) })}</div>`}
    ${helpLine(view)}`;
}
