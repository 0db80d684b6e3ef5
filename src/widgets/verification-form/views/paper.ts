import { html, nothing, type TemplateResult } from 'lit';
import type { VerificationPapers } from '../../../domain/account.ts';
import { answerIn, finishedAnswers } from '../../../domain/registration.ts';
import { button } from '../../../ui/button.ts';
import { below } from '../../../ui/heading.ts';
import { printIcon } from '../../../ui/later-icons.ts';
import { notice } from '../../../ui/notice.ts';
import { deskOf, papersOf } from '../transitions.ts';
import { fieldsOf, form, messages, sendButton, stageHead } from './forms.ts';
import { helpLine } from './frame.ts';
import type { RoomView } from './view.ts';

/** The form as it lies on a desk: one page of A4, with room for hand, stamp and signature (VF4, VF5). */
function sheet({ state, t, local }: RoomView, { paper, postTo }: VerificationPapers): TemplateResult {
  const answers = local.empty ? {} : finishedAnswers(paper.fields, state.draft.paper);
  return html`<div class="paper" part="paper" data-print>
    <header><div><b>${deskOf(state)?.name}</b><br />${paper.department}</div><div>${t('paper.number')} ____________<br />${t('paper.date')} ____ / ____ / ______</div></header>
    <h4>${paper.title}</h4>
    <dl>${paper.fields.map(({ name: id, label }) => html`<dt>${label}</dt><dd><bdi>${answerIn(answers, id)}</bdi></dd>`)}</dl>
    <p>${paper.declaration}</p>
    <div><b>${t('paper.enclose')}</b><ul>${paper.enclose.map((each) => html`<li>${each}</li>`)}</ul></div>
    <div class="stamps"><div>${t('paper.signature')}</div><div>${t('paper.certified')}</div></div>
    <p>${t('paper.post', { address: postTo.join(', ') })}</p>
  </div>`;
}

export function paperStep(view: RoomView): TemplateResult {
  const { state, t, level, print } = view;
  const papers = papersOf(state);
  if (!papers) return html``;
  const { fields, title } = papers.paper;
  return html`${stageHead(view, 2, title, { lead: t('paper.lead') })}
    ${messages(view, fields.map(({ name, label }) => [name, label] as const))}
    ${form(
      view,
      html`<div class="fields">${fieldsOf(view, 'paper', fields)}</div>
        <div class="actions">${sendButton(view, t('paper.check'))}${button({ text: t('paper.empty'), kind: 'link', focus: 'empty', onPress: () => print(true) })}</div>`,
    )}
    ${state.printable
      ? html`${notice({
          kind: 'ok',
          title: t('paper.ready'),
          level: below(level),
          focus: 'notice',
          text: t('paper.ready.text'),
          actions: button({ text: t('paper.print'), icon: printIcon, focus: 'print', onPress: () => print(false) }),
        })}${sheet(view, papers)}`
      : view.local.empty ? sheet(view, papers) : nothing}
    ${helpLine(view)}`;
}
