import { textIn } from '../../domain/request-definition.ts';
import type { Translate } from '../../i18n/translate.ts';
import { plan, stepOf, type State } from './state.ts';
import { isReady } from './writes.ts';
import type { Texts } from './views/view.ts';

/** What a change says to those who can't see it (WCAG 4.1.3). Moves of focus speak for themselves. */
export function spokenOf(before: State, now: State, t: Translate<Texts>): string[] {
  const words: string[] = [];
  if (now.write && now.write.key !== before.write?.key && now.write.kind !== 'submit') words.push(t('saving'));
  if (now.write?.kind === 'submit' && before.write?.kind !== 'submit') words.push(t('submitting'));
  if (now.write?.phase === 'checking' && before.write?.phase !== 'checking') words.push(t('checking'));
  const step = stepOf(now);
  if (step?.kind === 'check' && before.write && isReady(now, step) && now.request?.check) {
    words.push(now.request.check.right ? t('check.title.right') : t('check.title.wrong'));
  }
  if (before.request?.state === 'filed' && now.request?.state === 'answered') words.push(t('answer.title'));
  if (before.request?.payment?.state === 'pending' && now.request?.payment?.state === 'paid') words.push(t('dues.title.paid'));
  const { said } = now;
  if (said && said.n !== before.said?.n) {
    if (said.what === 'still-working') words.push(t('stillWorking'));
    else words.push(t('list.count', { count: Number(said.name) }));
  }
  const { fileNews } = now;
  if (fileNews && fileNews.n !== before.fileNews?.n) {
    const about = plan(now).flatMap(({ documents = [] }) => documents).find(({ id }) => id === fileNews.document);
    words.push(t(`said.file-${fileNews.what}`, { name: textIn(about?.label, now.language.locale) }));
  }
  return words;
}
