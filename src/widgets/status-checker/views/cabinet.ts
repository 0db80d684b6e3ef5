import { html, nothing, type TemplateResult } from 'lit';
import type { CaseLine } from '../../../domain/cases.ts';
import { dateInZone, viewerZone } from '../../../domain/zones.ts';
import { head } from '../../../ui/head.ts';
import { notice } from '../../../ui/notice.ts';
import { busy } from '../../../ui/progress.ts';
import { select } from '../../../ui/select.ts';
import { failureNotice } from '../../frame.ts';
import { failureOf, valueOf } from '../../load.ts';
import { shownCases } from '../case-act.ts';
import type { Filter } from '../state.ts';
import { helpLine, problemNotice } from './frame.ts';
import { plainDate } from './dates.ts';
import type { RoomView } from './view.ts';

const filters: readonly Filter[] = ['all', 'open', 'ready', 'closed'];
const looks = { received: '', review: '', action: 'warn', ready: 'ok', collected: 'idle', refused: 'idle', archived: 'idle' };

/** One's own cases, with their states (ST3). */
export function cabinetStep(view: RoomView): TemplateResult {
  const { state, t, send, level } = view;
  const all = valueOf(state.cases);
  const failure = failureOf(state.cases);
  return html`${head({ level, title: t('cabinet'), lead: all?.length ? t('list.lead') : undefined, back: { text: t('list.byCode'), onBack: () => send({ type: 'entry' }) } })}
    ${failure ? failureNotice(view, failure) : problemNotice(view)}${all ? list(view, all) : failure ? nothing : busy({ text: t('loading') })}
    ${helpLine(view)}`;
}

function list(view: RoomView, all: readonly CaseLine[]): TemplateResult {
  const { state, t, send } = view;
  if (!all.length) return notice({ kind: 'quiet', title: t('list.none'), text: t('list.none.text') });
  const lines = shownCases(state);
  return html`${select({
      id: 'filter',
      label: t('list.filter'),
      value: state.filter,
      options: filters.map((value) => ({ value, text: t(`list.${value}`) })),
      onChoose: (value) => send({ type: 'filter', to: filters.find((each) => each === value) ?? 'all' }),
    })}
    <p class="muted small">${lines.length ? t('list.count', { count: lines.length }) : t('list.none.filter')}</p>
    <ul class="lines" role="list">${lines.map((each) => html`<li>${line(view, each)}</li>`)}</ul>
    ${state.asking ? busy({ text: t('looking') }) : nothing}`;
}

function line({ state: { now }, t, f, send }: RoomView, { id, title, topic, state, changed }: CaseLine): TemplateResult {
  const today = dateInZone(now, viewerZone());
  return html`<button type="button" class="line" part="line" data-case=${id} @click=${() => send({ type: 'open', id })}>
    <span><b><bdi>${title}</bdi></b></span>
    <span class="flag ${looks[state]}">${t(`short.${state}`)}</span>
    <span class="muted small"><bdi>${topic}</bdi> · ${t('list.changed', { state: t(`short.${state}`), date: plainDate(f, changed, today) })}</span>
  </button>`;
}
