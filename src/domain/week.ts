import type { OpeningHours, Span } from './opening-hours.ts';

/** Neighbouring days with the same hours: “Monday to Friday”. */
export interface DayGroup {
  /** Days of the week in order, 0 is Sunday. */
  readonly days: readonly number[];
  readonly spans: readonly Span[];
}

/** The week in as few lines as say it all, from its first day in that country on. Closed days are a group, too. */
export function weekGroups({ week }: OpeningHours, firstDay: number): DayGroup[] {
  const groups: { days: number[]; spans: readonly Span[] }[] = [];
  for (let index = 0; index < 7; index++) {
    const day = (firstDay + index) % 7;
    const spans = week[day] ?? [];
    const last = groups[groups.length - 1];
    if (last && sameSpans(last.spans, spans)) last.days.push(day);
    else groups.push({ days: [day], spans });
  }
  return groups;
}

function sameSpans(one: readonly Span[], other: readonly Span[]): boolean {
  return one.length === other.length && one.every(({ from, to }, index) => from === other[index]?.from && to === other[index]?.to);
}
