import { html, nothing, type TemplateResult } from 'lit';
import { two } from '../../../domain/dates.ts';
import type { Place } from '../../../domain/municipality.ts';
import type { Span } from '../../../domain/opening-hours.ts';
import { weekGroups } from '../../../domain/week.ts';
import { digitsIn } from '../../../i18n/plain.ts';
import type { View } from './view.ts';

/** The hours of an office in a line or two: “Mon–Fri 8:00–12:30, 13:00–15:30” (QT2). On the clock of 24 hours, as doors have them. */
export function hoursOf({ t, state }: View, { hours }: Place): TemplateResult | typeof nothing {
  const { locale } = state.language;
  const names = t('hours.days').split(' ');
  const day = (index = 0) => names[index];
  const clock = (minutes: number) => digitsIn(`${Math.floor(minutes / 60) % 24 || (minutes ? 24 : 0)}:${two(minutes % 60)}`, locale);
  const spans = (all: readonly Span[]) => all.map(({ from, to }, index) => html`${index ? (locale === 'fa' ? '، ' : ', ') : ''}<span class="num">${clock(from)}–${clock(to)}</span>`);
  const open = weekGroups(hours, locale === 'fa' ? 6 : 1).filter(({ spans: all }) => all.length);
  if (!open.length) return nothing;
  return html`<span>${t('hours')} ${open.map(
    ({ days, spans: all }, index) => html`${index ? (locale === 'fa' ? '؛ ' : '; ') : ''}<span class="num">${day(days[0])}${days.length > 1 ? `–${day(days.at(-1))}` : ''}</span> ${spans(all)}`,
  )}</span>`;
}
