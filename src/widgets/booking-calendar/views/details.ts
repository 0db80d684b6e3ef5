import { html, nothing, type TemplateResult } from 'lit';
import { answerTo, askedConsents, askedFields, type Field } from '../../../domain/booking.ts';
import { viewerZone } from '../../../domain/zones.ts';
import { button } from '../../../ui/button.ts';
import { checkbox } from '../../../ui/checkbox.ts';
import { yesNo } from '../../../ui/yes-no.ts';
import { errorSummary } from '../../../ui/error-summary.ts';
import { field } from '../../../ui/field.ts';
import { multiline } from '../../../ui/multiline.ts';
import { below, heading } from '../../../ui/heading.ts';
import { hold } from '../../../ui/hold.ts';
import { shieldIcon } from '../../../ui/later-icons.ts';
import { notice } from '../../../ui/notice.ts';
import { slip } from '../../../ui/slip.ts';
import { serviceOf } from '../questions.ts';
import { failureNotice } from '../../frame.ts';
import { helpLine, stepHead } from './frame.ts';
import { chosenFacts } from './slot-words.ts';
import type { RoomView } from './view.ts';

const id = (name: string) => `field-${name}`;

/** What is wrong with an answer, in words that say what to write. */
function faultText({ state, t }: RoomView, name: string, label: string): string | undefined {
  const found = state.faults.find(({ field: wrong }) => wrong === name);
  if (!found) return undefined;
  switch (found.code) {
    case 'required':
      return t('fault.required', { label });
    case 'choose':
      return t('fault.choose', { label });
    case 'email':
      return t('fault.email', { example: t('example.email') });
    case 'phone':
      return t('fault.phone', { example: t('example.phone') });
    case 'too-long': // or by the server's own count
      return found.excess ? t('fault.too-long', { label, count: found.excess }) : (found.text ?? t('fault.server', { label }));
    case 'consent':
      return t('fault.consent', { label });
    default:
      return found.text ?? t('fault.server', { label });
  }
}

/** What the service asks (AP7, AP8), in its own words and order, grouped as it groups. */
function fields(view: RoomView, asked: readonly Field[]): TemplateResult[] {
  const { state, t, send, level } = view;
  let group: string | undefined;
  return asked.map((each) => {
    const { name, kind, label, hint, required, autocomplete } = each;
    const title = each.group && each.group !== group ? heading({ level: below(level), text: each.group }) : nothing;
    group = each.group;
    const value = answerTo(state.draft.answers, name);
    const error = faultText(view, name, label);
    const answer = (text: string) => send({ type: 'answer', field: name, value: text });
    const common = { id: id(name), label, hint, error, value, autocomplete, optional: required ? undefined : t('optional'), onInput: answer };
    const part =
      kind === 'yes-no'
        ? yesNo({ id: id(name), legend: label, hint, error, yes: t('answer.yes'), no: t('answer.no'), value, onChoose: answer })
        : kind === 'multiline'
          ? multiline(common)
          : field({ ...common, kind });
    return html`${title}${part}`;
  });
}

/** What a browser or a password manager filled in without saying so is an answer too. */
function takeSilent({ state, send }: RoomView, asked: readonly Field[], form: HTMLFormElement): void {
  for (const { name } of asked) {
    const control = form.querySelector<HTMLInputElement>(`#${CSS.escape(id(name))}:not([type='radio'])`);
    if (control && control.value !== answerTo(state.draft.answers, name)) send({ type: 'answer', field: name, value: control.value });
  }
}

/** How long the time is kept, and more of it for the asking (WCAG 2.2.1). */
export function holdLine(view: RoomView): TemplateResult | typeof nothing {
  const { state, t, f, send } = view;
  const kept = state.hold;
  if (!kept) return nothing;
  const left = kept.expires - state.now;
  return hold({
    fraction: left / 600_000,
    urgent: left <= 120_000,
    text: t('hold.until', { time: f.time(kept.expires, shownClock()) }),
    more: kept.extendable ? { text: t('hold.more'), onPress: () => send({ type: 'extend' }) } : undefined,
  });
}

/** The hold runs out here and now, on the citizen's own clock, whatever zone the appointment is in. */
const shownClock = () => viewerZone();

/** AP7–AP10 */
export function detailsStep(view: RoomView): TemplateResult {
  const { state, t, send, level, safe } = view;
  const service = serviceOf(state);
  const { mode } = state.choice;
  if (!service || !mode) return html``;
  const asked = askedFields(service, mode, state.draft.answers);
  const consents = askedConsents(service, mode);
  const errors = [
    ...asked.map(({ name, label }) => ({ id: id(name), text: faultText(view, name, label) })),
    ...consents.map((consent) => ({ id: id(consent.id), text: faultText(view, consent.id, consent.text) })),
  ].filter((error): error is { id: string; text: string } => error.text !== undefined);

  return html`${stepHead(view, 'details', t(state.moving ? 'details.title.move' : 'details.title'))}
    ${slip({ label: t('slip.label'), facts: chosenFacts(view, 'details') })}
    ${holdLine(view)}
    ${errors.length ? errorSummary({ level: below(level), title: t('problems', { count: errors.length }), errors }) : nothing}
    ${state.problem ? failureNotice(view, state.problem.failure) : nothing}
    <form
      class="stack" novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        event.stopPropagation(); // the host page may stand inside a form of its own
        takeSilent(view, asked, event.currentTarget as HTMLFormElement);
        send({ type: 'next' });
      }}
    >
      <div class="cols">
        <div class="fields">
          ${fields(view, asked)}
          ${consents.length ? heading({ level: below(level), text: t('consents.legend') }) : nothing}
          ${consents.map((consent) => {
            const href = consent.link && safe(consent.link.url)?.href;
            return checkbox({
              id: id(consent.id),
              text: consent.text,
              link: consent.link && href ? { text: consent.link.text, href, newTab: t('newTab') } : undefined,
              checked: state.draft.consents.includes(consent.id),
              error: faultText(view, consent.id, consent.text),
              required: consent.required,
              onChange: (given) => send({ type: 'consent', id: consent.id, given }),
            });
          })}
        </div>
        ${notice({ kind: 'quiet', icon: shieldIcon, text: t('details.private', { action: t(state.moving ? 'review.move' : 'review.confirm') }) })}
      </div>
      <div class="actions">${button({ text: t('details.continue'), submit: true, focus: 'primary' })}</div>
    </form>
    ${helpLine(view)}`;
}

