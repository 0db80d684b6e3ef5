import { html, type TemplateResult } from 'lit';
import { showCode } from '../../../domain/codes.ts';
import { dateInZone } from '../../../domain/zones.ts';
import { button } from '../../../ui/button.ts';
import { facts } from '../../../ui/facts.ts';
import { head } from '../../../ui/head.ts';
import { printIcon } from '../../../ui/later-icons.ts';
import { notice } from '../../../ui/notice.ts';
import type { Fact } from '../../../ui/slip.ts';
import { rulesOf } from '../questions.ts';
import { helpLine, problemNotice } from './frame.ts';
import type { RoomView } from './view.ts';

/** Whether a certificate that somebody holds is good (RQ13). */
export function certificateStep(view: RoomView): TemplateResult {
  const { state, t, f, send, level } = view;
  const { certificate } = state;
  if (!certificate) return html``;
  const back = { text: t('certificate.other'), onBack: () => send({ type: 'entry' }) };
  if (certificate === 'unknown') {
    return html`${head({ level, title: t('certificate.unknown'), back })}${problemNotice(view)}
      ${notice({ kind: 'bad', text: t('certificate.unknown.text') })}${helpLine(view)}`;
  }
  const { state: stands, code, title, about, issued, expires, revoked, serverTime, zone } = certificate;
  const format = rulesOf(state)?.certificate;
  const day = (date: NonNullable<typeof expires>) => f.date(date, 'full');
  const lines: Fact[] = [
    { id: 'code', term: t('certificate.code'), value: html`<bdi class="code" dir="ltr" translate="no">${format ? showCode(code, format) : code}</bdi>` },
    { id: 'title', term: t('certificate.kind'), value: html`<bdi>${title}</bdi>` },
    { id: 'about', term: t('certificate.about'), value: html`<bdi>${about}</bdi>` },
    { id: 'issued', term: t('certificate.issued'), value: day(issued) },
  ];
  if (expires) lines.push({ id: 'expires', term: t('certificate.expires'), value: day(expires) });
  if (revoked) lines.push({ id: 'revoked', term: t('certificate.revokedOn'), value: day(revoked) });
  lines.push({ id: 'checked', term: t('certificate.checked'), value: `${day(dateInZone(serverTime, zone))}${f.dir === 'rtl' ? '،' : ','} ${f.time(serverTime, zone)}` });
  const valid = stands === 'valid';
  return html`${head({ level, title: t(`certificate.${stands}`), back, done: valid })}${problemNotice(view)}
    ${notice(valid ? { kind: 'ok', text: t('certificate.accepted') } : { kind: 'bad', text: t('certificate.refused') })}
    ${facts({ facts: lines })}
    <div class="actions">${button({ kind: 'link', icon: printIcon, text: t('case.print'), onPress: () => window.print() })}</div>
    ${helpLine(view)}`;
}
