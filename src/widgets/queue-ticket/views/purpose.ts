import { html, nothing, type TemplateResult } from 'lit';
import { showCode } from '../../../domain/codes.ts';
import { waitOf } from '../../../domain/queue.ts';
import { button, link } from '../../../ui/button.ts';
import { choiceTiles } from '../../../ui/choices.ts';
import { field } from '../../../ui/field.ts';
import { head } from '../../../ui/head.ts';
import { clockIcon } from '../../../ui/icons.ts';
import { notice } from '../../../ui/notice.ts';
import { busy } from '../../../ui/progress.ts';
import { select } from '../../../ui/select.ts';
import { failureNotice } from '../../frame.ts';
import { lineAt, officeOf, officesOf, purposeOf, queuesOf, readFailure } from '../flow-parts.ts';
import { failed, helpLine, problemNotice } from './frame.ts';
import { hoursOf } from './hours.ts';
import type { View } from './view.ts';

/** What for, where, now or later (QT1, QT3). */
export function purposeStep(view: View): TemplateResult {
  const { state, t, send, level } = view;
  const { purposes = [] } = queuesOf(state) ?? {};
  const purpose = purposeOf(state);
  const open = lineAt(state)?.open;
  const taking = state.write?.kind === 'take';
  return html`${head({ level, title: t('purpose.title'), errorPrefix: state.faults.length ? t('errorPrefix') : undefined })}
    ${failed(view, readFailure(state))}
    ${state.fixed.purpose
      ? nothing
      : choiceTiles({
          id: 'choose-purpose',
          legend: t('purpose.legend'),
          columns: 2,
          choices: purposes.map(({ id, name, more }) => ({ value: id, name, more })),
          value: state.choice.purpose,
          error: state.faults.includes('purpose') ? t('chooseOne') : undefined,
          onChoose: (id) => send({ type: 'choose', what: 'purpose', id }),
        })}
    ${purpose?.code ? codeField(view, purpose.code) : nothing} ${office(view)} ${queueNow(view)} ${problemNotice(view)}
    <div class="actions">
      ${open ? button({ text: t(taking ? 'take.busy' : 'take.now'), onPress: () => send({ type: 'now' }), focus: 'now' }) : nothing}
      ${button({ text: t('take.later'), kind: open ? 'plain' : 'primary', onPress: () => send({ type: 'later' }), focus: 'later' })}
    </div>
    ${helpLine(view)}`;
}

function codeField({ state, t, send }: View, format: Parameters<typeof showCode>[1]): TemplateResult {
  const carried = state.carried && t('code.carried', { code: `\u2068${showCode(state.code, format)}\u2069` });
  return field({
    id: 'choose-code',
    kind: format.kind === 'digits' ? 'numeric' : 'text',
    label: t('code.label'),
    optional: t('code.optional'),
    hint: carried || t('code.hint'),
    error: state.faults.includes('code') ? t('code.malformed', { count: format.length }) : undefined,
    value: state.code,
    onInput: (value) => send({ type: 'code', value }),
  });
}

/** Where to go: chosen where there are several. */
function office(view: View): TemplateResult | typeof nothing {
  const { state, t, send, safe } = view;
  const place = officeOf(state);
  const offices = state.fixed.office ? [] : officesOf(state);
  if (!place) return nothing;
  const map = place.map === undefined ? undefined : safe(place.map)?.href;
  return html`<div class="stack tight">
    ${offices.length > 1
      ? select({
          id: 'office',
          label: t('place.legend'),
          value: place.id,
          options: offices.map(({ id, name }) => ({ value: id, text: name })),
          onChoose: (id) => send({ type: 'choose', what: 'office', id }),
        })
      : html`<p><b>${place.name}</b></p>`}
    <p class="muted">${place.address}${map ? html` ${link({ text: t('place.map'), href: map, newTab: t('newTab') })}` : nothing}</p>
    ${hoursOf(view, place)}
  </div>`;
}

/** How it stands there at this moment. */
function queueNow({ state, t }: View): TemplateResult | typeof nothing {
  const line = lineAt(state);
  if (!line) return nothing;
  if (!line.open) return notice({ kind: 'quiet', title: t('queue.closed'), text: t('queue.closed.text') });
  const wait = waitOf(line, state.now);
  const people = line.ahead ? t('people', { count: line.ahead }) : t('queue.nobody');
  return notice({ kind: 'quiet', icon: clockIcon, title: t('queue.now', { people }), text: wait && t('queue.wait', wait) });
}

/** Before the first question: what is awaited, or why it can't be asked. */
export function loadingStep(view: View): TemplateResult {
  const { state, t, level } = view;
  const failure = readFailure(state);
  return failure ? html`${failureNotice(view, failure)}<slot></slot>` : html`${head({ level, title: t('name') })}${busy({ text: t('loading') })}`;
}
