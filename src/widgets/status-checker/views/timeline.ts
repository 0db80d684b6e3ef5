import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Case, Stage } from '../../../domain/cases.ts';
import type { IsoDate } from '../../../domain/dates.ts';
import { button } from '../../../ui/button.ts';
import { checkIcon, icon } from '../../../ui/icons.ts';
import { plainDate } from './dates.ts';
import type { RoomView } from './view.ts';

/** What happened, what happens now, and what comes: who acts, by when, and what if not. */
export function timeline(view: RoomView, { stages }: Case, today: IsoDate): TemplateResult {
  const { t, shown, showMore } = view;
  const hidden = Math.max(stages.length - shown, 0);
  // By its place: every look at a case brings new objects, and an item that goes leaves a node behind.
  return html`${hidden ? html`<div>${button({ kind: 'link', text: t('stage.earlier', { count: hidden }), onPress: showMore, focus: 'earlier' })}</div>` : nothing}
    <ol class="timeline" part="timeline" tabindex="-1" aria-label=${t('stages')}>${repeat(stages.slice(hidden), (_stage, index) => hidden + index, (stage) => guard([stage, t, today], () => row(view, stage, today)))}</ol>`;
}

function row({ t, f }: RoomView, { state, name, date, note, who, due, otherwise }: Stage, today: IsoDate): TemplateResult {
  const when = date && (state === 'now' ? t('stage.since', { date: plainDate(f, date, today) }) : f.date(date, 'day'));
  return html`<li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>
    <span class="mark">${state === 'done' ? icon(checkIcon) : nothing}</span>
    <div>
      <p class="what"><span class="hidden">${t(`stage.${state}`)} </span><bdi>${name}</bdi></p>
      ${when ?? note ? html`<p class="muted small">${when}${when && note ? ' · ' : nothing}<bdi>${note ?? nothing}</bdi></p>` : nothing}
      ${who ?? due ?? otherwise
        ? html`<dl class="answers">${fact(t('stage.who'), who)}${fact(t('stage.due'), due && plainDate(f, due, today))}${fact(t('stage.otherwise'), otherwise)}</dl>`
        : nothing}
    </div>
  </li>`;
}

function fact(term: string, value: string | undefined): TemplateResult | typeof nothing {
  return value ? html`<div><dt>${term}</dt><dd><bdi>${value}</bdi></dd></div>` : nothing;
}
