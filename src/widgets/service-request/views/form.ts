import { html, nothing, type TemplateResult } from 'lit';
import { own, type Step } from '../../../domain/request-definition.ts';
import type { Property } from '../../../domain/requests.ts';
import { button } from '../../../ui/button.ts';
import { choiceTiles } from '../../../ui/choices.ts';
import { field as textField } from '../../../ui/field.ts';
import { below } from '../../../ui/heading.ts';
import { notice } from '../../../ui/notice.ts';
import { busy } from '../../../ui/progress.ts';
import { select } from '../../../ui/select.ts';
import { failureNotice } from '../../frame.ts';
import { valueOf } from '../../load.ts';
import { codeOf } from '../form-act.ts';
import { mapRoom } from '../map/door.ts';
import { deskOf, plan, readFailure } from '../state.ts';
import { isReady } from '../writes.ts';
import { fieldsOf, takeSilent, wrongs } from './fields.ts';
import { formOf, stepHead, summary } from './frame.ts';
import { helpLine } from './help-line.ts';
import type { RoomView } from './view.ts';

/** What a failed write leaves: why, and the same press again. */
export function writeProblem(view: RoomView): TemplateResult | typeof nothing {
  const { state, t } = view;
  const { problem } = state;
  if (!problem) return nothing;
  const { failure, doubt, write } = problem;
  // Of a draft, what can't be found is what is no longer there.
  const gone = failure.kind === 'not-found' && write.kind !== 'open' ? { ...failure, kind: 'expired' as const } : failure;
  return failureNotice(view, gone, doubt && { title: t(`${doubt}.title`), text: t(doubt) });
}

const titles = {
  'earlier-request': 'earlier.title',
  letter: 'letter.title',
  fields: 'fields.title',
  applicant: 'applicant.title',
} as const;

/** Earlier request, letter, the municipality's own questions, applicant (RQ4–RQ6). */
export function questionsStep(view: RoomView, step: Step): TemplateResult {
  const { t } = view;
  return html`${stepHead(view, step, t(titles[step.kind as 'letter']))}
    ${summary(view, wrongs(view, step))}${writeProblem(view)}
    ${formOf(view, html`<div class="fields">${fieldsOf(view, step)}</div>`, button({ text: t('continue'), submit: true, focus: 'primary' }), (form) => takeSilent(view, step, form))}
    ${helpLine(view)}`;
}

/** A property in words (RQ4). */
export function propertyText({ t, f }: RoomView, { address, district, area, use }: Property): string {
  return [district, address, area === undefined ? '' : t('property.area', { area: f.number(area) }), use].filter(Boolean).join(' · ');
}

/** RQ4: by its code, or in a list that words narrow. */
export function propertyStep(view: RoomView, step: Step): TemplateResult {
  const { state, t, send } = view;
  // A map is an extra that other ways stand beside: it opens when somebody wants it.
  const ways = (['code', 'list', 'map'] as const).filter((each) => step.by?.includes(each) ?? each === 'code');
  const first = step.by?.find((each) => each !== 'map') ?? 'code';
  const way = ways.find((each) => each === state.way) ?? first;
  const failure = readFailure(state);
  const chosen = state.chosen?.code === codeOf(state, step) ? state.chosen : undefined;
  const seeking = state.seeking && !state.found;
  const map = way === 'map';
  const room = map && state.map?.open ? mapRoom() : undefined;
  if (room) view.adopt(room.styles);
  const told = chosen
    ? notice({ kind: 'ok', title: t('property.this'), text: map ? html`${propertyText(view, chosen)} · ${t('property.code')} <bdi dir="ltr" class="map-told">${chosen.code}</bdi>` : propertyText(view, chosen), focus: 'found', role: 'status' })
    : seeking
      ? busy({ text: t('loading') })
      : nothing;
  return html`${stepHead(view, step, t('property.title'), { lead: t(ways.includes('map') ? 'property.lead.map' : ways.length > 1 ? 'property.lead' : 'property.lead.one') })}
    ${summary(view, wrongs(view, step))}${failure ? failureNotice(view, failure) : nothing}
    ${ways.length > 1
      ? html`<div class="switch" role="group" aria-label=${t('property.ways')}>${ways.map(
          (each) => html`<button type="button" aria-pressed=${each === way ? 'true' : 'false'} data-focus="way-${each}" @click=${() => send({ type: 'way', by: each })}>${t(`way.${each}`)}</button>`,
        )}</div>`
      : nothing}
    ${way === 'list' ? search(view) : nothing}
    ${map ? mapPlace(view, room?.render(view, step, chosen, told)) : nothing}
    ${formOf(
      view,
      html`<div class="fields">${fieldsOf(view, step, room || (way === 'list' && !wrongs(view, step).length) ? [own.property] : [])}</div>
        ${room ? nothing : told}`,
      button({ text: t(chosen ? 'property.go' : 'property.find'), submit: true, focus: 'primary' }),
      (form) => takeSilent(view, step, form),
    )}
    ${helpLine(view)}`;
}

/** The map, or why it is not here; the other ways stand above it. */
function mapPlace(view: RoomView, drawn: TemplateResult | undefined): TemplateResult {
  const { state, t } = view;
  const failure = state.map?.failure;
  const words = failure?.kind === 'not-found' ? { title: t('map.missing.title'), text: t('map.missing') } : undefined;
  return html`${failure ? html`${failureNotice(view, failure, words)}<p>${t('map.otherwise')}</p>` : drawn && valueOf(state.map?.place) ? nothing : busy({ text: t('loading') })}${drawn}`;
}

/** The list: an equal of every other way, by keyboard alone too. */
function search(view: RoomView): TemplateResult {
  const { state, t, send, f } = view;
  const { question } = state;
  const districts = deskOf(state)?.districts ?? [];
  const list = state.seeking?.question.code === undefined ? valueOf(state.found) : undefined;
  const ask = (change: Partial<typeof question>) => send({ type: 'question', question: { ...question, ...change } });
  return html`<form class="stack" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      send({ type: 'seek' });
    }}>
      <div class="fields">
        ${districts.length ? select({ id: 'list-district', label: t('list.district'), value: question.district ?? '', options: [{ value: '', text: t('list.all') }, ...districts.map(({ id, name }) => ({ value: id, text: name }))], onChoose: (district) => ask({ district: district || undefined }) }) : nothing}
        ${textField({ id: 'list-text', label: t('list.text'), hint: t('list.hint'), value: question.text ?? '', onInput: (text) => ask({ text }) })}
      </div>
      <div class="actions">${button({ kind: 'plain', text: t('list.search'), submit: true, focus: 'seek' })}</div>
    </form>
    ${list && !list.total ? notice({ kind: 'warn', text: t('list.none'), role: 'status' }) : nothing}
    ${list?.total
      ? html`<p>${t('list.count', { count: list.total })} ${list.total > list.properties.length ? t('list.more') : nothing}</p>
          ${choiceTiles({
            id: 'list-property',
            legend: t('list.legend'),
            showLegend: true,
            value: state.chosen?.code,
            choices: list.properties.map((property) => ({
              value: property.code,
              name: [property.district, property.address].filter(Boolean).join(' · '),
              meta: property.area === undefined ? undefined : t('property.area', { area: f.number(property.area) }),
              more: html`<bdi dir="ltr">${f.digits(property.code)}</bdi>`,
            })),
            onChoose: (code) => {
              const property = list.properties.find((each) => each.code === code);
              if (property) send({ type: 'choose', property });
            },
          })}`
      : nothing}`;
}

/** Something has changed since it was looked at. */
export function changedNotice({ state, t, level }: RoomView): TemplateResult | typeof nothing {
  return state.changed ? notice({ kind: 'warn', role: 'alert', focus: 'notice', level: below(level), title: t('failure.conflict.title'), text: t('failure.conflict') }) : nothing;
}

/** RQ4: what the records say, and the way on only where they are right. */
export function checkStep(view: RoomView, step: Step): TemplateResult {
  const { state, t, send, level } = view;
  const ready = isReady(state, step);
  const check = ready ? state.request?.check : undefined;
  const again = button({ kind: 'plain', text: t('check.again'), onPress: () => send({ type: 'recheck' }), focus: 'recheck' });
  // A server that has answered, but not about the records: nobody waits for what does not come.
  if (ready && !check) return html`${stepHead(view, step, t('step.check'))}${notice({ kind: 'warn', role: 'alert', text: t('check.none'), actions: again })}${helpLine(view)}`;
  if (!check) return html`${stepHead(view, step, t('step.check'))}${state.problem ? writeProblem(view) : busy({ text: t('check.busy') })}${helpLine(view)}`;
  const property = state.request?.property;
  const back = plan(state).find(({ kind }) => kind === 'property');
  return html`${stepHead(view, step, t(check.right ? 'check.title.right' : 'check.title.wrong'))}
    ${changedNotice(view)}
    ${property ? notice({ kind: check.right ? 'ok' : 'quiet', text: propertyText(view, property) }) : nothing}
    ${check.findings.map(({ id, text, remedy }, at) => notice({ kind: 'bad', title: text, level: level, text: remedy, focus: at || state.changed ? `finding-${id}` : 'notice' }))}
    ${check.right ? html`<p>${check.visit ? t('check.visit') : check.basis ? t('check.easy', { basis: check.basis }) : nothing}</p>` : nothing}
    <div class="actions">${check.right
      ? button({ text: t('continue'), onPress: () => send({ type: 'next' }), focus: 'primary' })
      : html`${back ? button({ text: t('check.change'), onPress: () => send({ type: 'go', step: back.id }), focus: 'primary' }) : nothing}
          ${again}`}</div>
    ${helpLine(view)}`;
}
