import type { Instant, Zone } from '../../../domain/dates.ts';
import { dateInZone, viewerZone, zoneOffset } from '../../../domain/zones.ts';
import type { Fact } from '../../../ui/slip.ts';
import { dayAndTime } from '../../month/times.ts';
import { plan, serviceOf } from '../questions.ts';
import { officeOf, officeZone, shownZone, zonesDiffer } from '../slots.ts';
import type { State, Step } from '../state.ts';
import type { RoomView } from './view.ts';

/** The other clock, when it shows another time at this instant (AP5). */
export function otherZone(state: State, start: Instant): Zone | undefined {
  if (!zonesDiffer(state)) return undefined;
  const shown = shownZone(state);
  const office = officeZone(state);
  const other = shown === office ? viewerZone() : office;
  return zoneOffset(start, shown) === zoneOffset(start, other) ? undefined : other;
}

/** A start on the shown clock, with the other one's beside it where they differ. */
export function bothTimes({ state, t, f }: Pick<RoomView, 'state' | 't' | 'f'>, start: Instant, style: 'day' | 'full' = 'day'): { first: string; second?: string } {
  const zone = shownZone(state);
  const first = dayAndTime(f, start, zone, style);
  const other = otherZone(state, start);
  if (!other) return { first };
  const sameDay = dateInZone(start, other) === dateInZone(start, zone);
  const time = sameDay ? f.time(start, other) : dayAndTime(f, start, other, 'short');
  return { first, second: other === officeZone(state) ? t('appointment.there', { time }) : t('appointment.here', { time }) };
}

/** What has been chosen so far, each with its way back where there is one. */
export function chosenFacts(view: RoomView, upTo: Step): Fact[] {
  const { state, t, f, send } = view;
  const steps = plan(state);
  const change = (step: Step, what: string) =>
    steps.includes(step) && steps.indexOf(step) < steps.indexOf(upTo)
      ? { text: t('change'), label: t('changeWhat', { what }), onChange: () => send({ type: 'go', step }) }
      : undefined;
  const facts: Fact[] = [];
  const service = serviceOf(state);
  const { mode } = state.choice;
  if (service) {
    const value = t('service.with', { name: service.name, duration: t('service.minutes', { count: service.minutes }) });
    facts.push({ id: 'service', term: t('slip.service'), value, change: change('service', t('slip.service')) });
  }
  if (mode) facts.push({ id: 'mode', term: t('slip.mode'), value: t(`mode.short.${mode}`), change: change('mode', t('slip.mode')) });
  if (upTo === 'time') {
    if (state.moving) facts.push({ id: 'now', term: t('slip.now'), value: dayAndTime(f, state.moving.start, shownZone(state)) });
    return facts;
  }
  if (state.start !== undefined) {
    const value = upTo === 'review' ? fullTime(view, state.start) : dayAndTime(f, state.start, shownZone(state), 'short');
    facts.push({ id: 'time', term: t('slip.time'), value, change: change('time', t('slip.time')) });
  }
  if (upTo === 'review') {
    const office = mode === 'in-person' ? officeOf(state) : undefined;
    if (office) facts.push({ id: 'office', term: t('slip.office'), value: [office.name, office.address].filter(Boolean).join(' · ') });
    const staff = service?.staff.find(({ id }) => id === state.choice.staff);
    if (service?.staff.length) facts.push({ id: 'staff', term: t('slip.staff'), value: staff?.name ?? t('staff.any'), change: change('time', t('slip.staff')) });
  }
  return facts;
}

function fullTime(view: RoomView, start: Instant): string {
  const { first, second } = bothTimes(view, start, 'full');
  return second ? `${first} (${second})` : first;
}
