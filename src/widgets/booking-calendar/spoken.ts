import { viewerZone } from '../../domain/zones.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { listedCount } from '../month/days.ts';
import { monthReady } from '../month/free.ts';
import { shownZone } from './slots.ts';
import type { State } from './state.ts';
import type { Texts } from './views/view.ts';

/** What a change says to those who can't see it (WCAG 4.1.3). Moves of focus speak for themselves. */
export function spokenOf(before: State, now: State, t: Translate<Texts>, f: Formats): string[] {
  const words: string[] = [];
  if (now.step === 'time' && now.month) {
    const ready = monthReady(now);
    const moved = now.month !== before.month || now.step !== before.step;
    if (!ready && (moved || monthReady(before))) words.push(t('month.loading'));
    if (ready && (moved || !monthReady(before))) {
      words.push(t('month.loaded', { month: f.month(now.month), count: listedCount(now, shownZone(now)) }));
    }
  }
  if (now.write && now.write.key !== before.write?.key && now.write.kind === 'hold' && now.write.then !== 'stay') words.push(t('time.holding'));
  if (now.write?.phase === 'checking' && before.write?.phase !== 'checking') words.push(t('confirming.checking'));
  const { said, hold } = now;
  if (said && said.n !== before.said?.n) {
    const time = hold ? f.time(hold.expires, viewerZone()) : '';
    if (said.what === 'hold-left') words.push(t('hold.left', { count: said.count }));
    if (said.what === 'hold-renewed') words.push(t('hold.renewed', { time }));
    if (said.what === 'hold-extended') words.push(t('hold.extended', { time }));
    if (said.what === 'still-working') words.push(t('stillWorking'));
  }
  return words;
}
