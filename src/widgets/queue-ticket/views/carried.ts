import { html, nothing, type TemplateResult } from 'lit';
import { showCode } from '../../../domain/codes.ts';
import { facts } from '../../../ui/facts.ts';
import { head } from '../../../ui/head.ts';
import type { Fact } from '../../../ui/slip.ts';
import { officeOf, purposeOf } from '../flow-parts.ts';
import { helpLine } from './frame.ts';
import { problemNotice } from './problem.ts';
import { office, queueNow, ways } from './purpose.ts';
import { whereTo } from './where-to.ts';
import type { RoomView } from './view.ts';

/** Who has brought a code along is asked for nothing that it says (ST1, QT3): only where, unless that is known, and now or later. */
export function carriedStep(view: RoomView): TemplateResult {
  const { state, t, level, send } = view;
  const purpose = purposeOf(state);
  const place = state.carried === 'office' ? officeOf(state) : undefined;
  const other = { text: t('carried.other'), label: t('carried.other'), onChange: () => send({ type: 'code', value: state.code }) };
  const known: Fact[] = [
    { id: 'purpose', term: t('purpose.legend'), value: purpose?.name, change: state.fixed.purpose ? undefined : other },
    { id: 'code', term: t('code.label'), value: html`<bdi class="code" dir="ltr" translate="no">${purpose?.code ? showCode(state.code, purpose.code) : state.code}</bdi>` },
  ];
  if (place) known.push({ id: 'office', term: t('place.legend'), value: whereTo(view, place) });
  return html`${head({ level, title: t('carried.title') })} ${facts({ facts: known })} ${place ? nothing : office(view)} ${queueNow(view)} ${problemNotice(view)}
    ${ways(view)} ${helpLine(view)}`;
}
