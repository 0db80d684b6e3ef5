import type { Translate } from '../../i18n/translate.ts';
import type { Said, State } from './state.ts';
import type { Texts } from './views/view.ts';

/** What has happened, for those who can't see it (WCAG 4.1.3). */
export function spokenOf({ what }: Said, { ticket }: State, t: Translate<Texts>): string {
  if (what === 'still-working') return t('stillWorking');
  if (what === 'offline') return t('line.offline');
  if (what === 'again') return t('line.again');
  if (!ticket) return '';
  const { status, place, counter } = ticket;
  if (what === 'place') return place ? (place.ahead ? t('said.place', { people: t('people', { count: place.ahead }) }) : t('ticket.next')) : '';
  switch (status) {
    case 'called':
      return [t('called.title'), counter?.name, counter?.where].filter(Boolean).join('. ');
    case 'missed':
      return t('said.missed');
    case 'booked':
      return t('booked.title');
    case 'waiting':
      return place ? t('said.place', { people: place.ahead ? t('people', { count: place.ahead }) : t('queue.nobody') }) : t('said.waiting');
    default:
      return t(`${status}.title`);
  }
}
