import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases.ts';
import { showCode } from '../../../domain/codes.ts';
import type { Instant, Zone } from '../../../domain/dates.ts';
import { nextOpening, openNow, specialDay, weekGroups, type OpeningHours, type Span } from '../../../domain/opening-hours.ts';
import { dateInZone } from '../../../domain/zones.ts';
import { handOver, isReceived } from '../../../provider/handover.ts';
import { button, link } from '../../../ui/button.ts';
import { choiceTiles } from '../../../ui/choices.ts';
import { below, heading } from '../../../ui/heading.ts';
import { rulesOf } from '../questions.ts';
import { plainDate } from './dates.ts';
import type { RoomView } from './view.ts';

/** Open now and for how long, or when next. */
export function openness({ t, f }: RoomView, hours: OpeningHours, zone: Zone, at: Instant): { readonly open: boolean; readonly text: string } {
  const now = openNow(hours, zone, at);
  if (now) return { open: true, text: t('pickup.now', { time: f.time(now.to, zone) }) };
  const next = nextOpening(hours, zone, at);
  if (!next) return { open: false, text: t('pickup.closed') };
  const time = f.time(next.from, zone);
  const date = dateInZone(next.from, zone);
  return { open: false, text: date === dateInZone(at, zone) ? t('pickup.soon', { time }) : t('pickup.later', { date: f.date(date, 'day'), time }) };
}

/** `08:00 – 15:30, break 12:30 – 13:00` */
function spansText({ t, f }: RoomView, spans: readonly Span[]): string {
  const [first] = spans;
  const last = spans[spans.length - 1];
  if (!first || !last) return t('pickup.shut');
  // Wall-clock hours: read in a zone that has no other.
  const range = (from: number, to: number) => f.timeRange(from * 60_000, to * 60_000, 'UTC');
  const breaks = spans.slice(1).map(({ from }, index) => t('pickup.break', { range: range(spans[index]?.to ?? from, from) }));
  return [range(first.from, last.to), ...breaks].join(f.dir === 'rtl' ? '، ' : ', ');
}

function hoursTable(view: RoomView, hours: OpeningHours, today: ReturnType<typeof dateInZone>): TemplateResult {
  const { t, f } = view;
  const name = (day: number | undefined) => f.weekdayName(day ?? 0, 'long');
  const special = specialDay(hours, today);
  return html`<dl class="hours">
    ${weekGroups(hours, f.weekStart).map(
      ({ days, spans }) =>
        html`<dt>${days.length > 1 ? t('pickup.days', { from: name(days[0]), to: name(days[days.length - 1]) }) : name(days[0])}</dt>
          <dd>${spansText(view, spans)}</dd>`,
    )}
    ${special ? html`<dt>${f.date(today, 'short')}</dt><dd>${spansText(view, special.spans)} <bdi>${special.name ?? nothing}</bdi></dd>` : nothing}
  </dl>`;
}

/** Where to collect, when, with what, for how long; and on to the queue (ST1, ST4, QT2, QT3). */
export function pickupCard(view: RoomView, shown: Case): TemplateResult | typeof nothing {
  const { pickup } = shown;
  const { state, t, f, send, level, safe, ticketPage } = view;
  if (!pickup) return nothing;
  const { code, zone, serverTime } = shown;
  const { office, until, bring, bringForOther } = pickup;
  const { open, text } = openness(view, office.hours, zone, serverTime);
  const today = dateInZone(serverTime, zone);
  const map = office.map && safe(office.map)?.href;
  const rank = below(level);
  const rules = rulesOf(state);
  const papers = state.forOther ? [...bring.slice(0, 1), ...bringForOther, ...bring.slice(1)] : bring;
  return html`<div class="card strong" part="card">
    <div class="cols even">
      <div class="stack">
        ${heading({ level: rank, text: t('pickup.where') })}
        <p><b><bdi>${office.name}</bdi></b><br /><bdi>${office.address}</bdi>${map ? html`<br />${link({ text: t('pickup.map'), href: map, newTab: t('newTab') })}` : nothing}</p>
        <p class="flag ${open ? 'ok' : 'warn'}">${text}</p>
        ${hoursTable(view, office.hours, today)}
        ${until ? html`<p>${t('pickup.until', { date: plainDate(f, until, today) })}</p>` : nothing}
      </div>
      <div class="stack">
        ${heading({ level: rank, text: t('pickup.bring') })}
        ${choiceTiles({
          id: 'for',
          legend: t('pickup.for'),
          choices: [
            { value: 'self', name: t('pickup.self') },
            { value: 'other', name: t('pickup.another') },
          ],
          value: state.forOther ? 'other' : 'self',
          onChoose: (value) => send({ type: 'for', other: value === 'other' }),
        })}
        <ul class="bring" role="list">
          ${papers.map((paper) => html`<li><bdi>${paper}</bdi></li>`)}
          <li><span>${codeLine(t('pickup.code', { code: '\n' }), rules ? showCode(code, rules.code) : code)}</span></li>
        </ul>
      </div>
    </div>
    ${ticketPage ?? isReceived(state.setting.municipality ?? '', 'collect')
      ? html`<div class="actions">${button({ text: t('pickup.ticket'), onPress: () => takeTicket(view, shown), focus: 'ticket' })}<span class="muted small">${t('pickup.ticket.note')}</span></div>`
      : nothing}
  </div>`;
}

/** Goes on to the queue with the code in hand: to a widget on this page, else to the page that has one. */
function takeTicket({ state, ticketPage, tell }: RoomView, { id, code, pickup }: Case): void {
  const { municipality = '' } = state.setting;
  tell('civic-ticket-wanted', { case: id, purpose: 'collect' });
  const office = pickup?.office.id;
  if (handOver(municipality, { purpose: 'collect', code, office }) || !ticketPage) return;
  ticketPage.hash = `${new URLSearchParams({ 'civic-collect': code, ...(office && { 'civic-office': office }) })}`;
  location.assign(ticketPage);
}

function codeLine(text: string, code: string): TemplateResult {
  const [before = '', after = ''] = text.split('\n');
  return html`${before}<bdi class="code" dir="ltr" translate="no">${code}</bdi>${after}`;
}
