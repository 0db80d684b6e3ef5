import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases.ts';
import { showCode } from '../../../domain/codes.ts';
import type { IsoDate } from '../../../domain/dates.ts';
import { dateInZone } from '../../../domain/zones.ts';
import { button } from '../../../ui/button.ts';
import { head } from '../../../ui/head.ts';
import { below, heading } from '../../../ui/heading.ts';
import { printIcon } from '../../../ui/later-icons.ts';
import { notice } from '../../../ui/notice.ts';
import { busy } from '../../../ui/progress.ts';
import { rulesOf } from '../questions.ts';
import { plainDate } from './dates.ts';
import { helpLine, problemNotice } from './frame.ts';
import { pickupCard } from './pickup.ts';
import { timeline } from './timeline.ts';
import type { RoomView } from './view.ts';

/** What is needed from the citizen: nothing is an answer, too. */
function need({ t, f }: RoomView, { state, need: wanted, needBy, reason }: Case, today: IsoDate): TemplateResult {
  if (wanted.length) {
    const title = needBy ? t('need.by', { date: plainDate(f, needBy, today) }) : t('need.bring');
    return notice({ kind: 'warn', title, text: html`${wanted.map((each, index) => html`${index ? html`<br />` : nothing}<bdi>${each}</bdi>`)}` });
  }
  if (state === 'refused') return notice({ kind: 'warn', title: t('refused.why'), text: html`<bdi>${reason ?? ''}</bdi>` });
  if (state === 'archived') return notice({ kind: 'warn', text: t('archived.text') });
  const open = state === 'received' || state === 'review';
  return notice({ kind: 'ok', title: t('need.nothing'), text: open ? t('need.nothing.open') : undefined });
}

/** The state of a case in plain words: what it is, what happens now, what to do. */
export function caseStep(view: RoomView): TemplateResult {
  const { state, t, f, send, level } = view;
  const { case: shown, found, asking } = state;
  if (!shown) return html``;
  const { state: stands, code, title, topic, deadline, zone, serverTime } = shown;
  const rules = rulesOf(state);
  const today = dateInZone(serverTime, zone);
  const number = html`<bdi class="code" dir="ltr" translate="no">${rules ? showCode(code, rules.code) : code}</bdi>`;
  const back = found && 'id' in found ? { text: t('cabinet'), onBack: () => send({ type: 'cabinet' }) } : { text: t('case.other'), onBack: () => send({ type: 'entry' }) };
  const [before = '', after = ''] = t('case.number', { code: '\n' }).split('\n');
  return html`${head({
      level,
      title: t(`state.${stands}`),
      step: t('case.updated', { date: plainDate(f, today, today), time: f.time(serverTime, zone) }),
      back,
      done: stands === 'ready' || stands === 'collected',
      lead: html`${before}${number}${after} · <bdi>${title}</bdi> · <bdi>${topic}</bdi>`,
    })}
    ${problemNotice(view)}${stands === 'ready' ? pickupCard(view, shown) : need(view, shown, today)}
    <div class="stack">
      ${heading({ level: below(level), text: t('stages') })}
      ${timeline(view, shown, today)}
      ${deadline ? html`<p class="muted">${t('stage.deadline', { date: plainDate(f, deadline, today) })}</p>` : nothing}
    </div>
    <div class="actions">
      ${button({ kind: 'plain', text: t('case.refresh'), onPress: () => send({ type: 'refresh' }), focus: 'refresh' })}
      ${button({ kind: 'link', icon: printIcon, text: t('case.print'), onPress: () => window.print() })}
      ${asking ? busy({ text: t('looking') }) : nothing}
    </div>
    ${helpLine(view)}`;
}
