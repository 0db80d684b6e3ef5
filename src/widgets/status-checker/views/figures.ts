import { html, svg, type TemplateResult } from 'lit';
import { utcDate } from '../../../domain/dates.ts';
import { below, heading } from '../../../ui/heading.ts';
import { notice } from '../../../ui/notice.ts';
import { failureNotice } from '../../frame.ts';
import { failureOf, valueOf } from '../../load.ts';
import { plainDate } from './dates.ts';
import type { RoomView } from './view.ts';

/**
 * What nobody has collected, by category (ST5): a table whose bars say the same, longest first. Its roles are written out, because
 * engines forget them where rows are laid out as a grid.
 */
export function figures(view: RoomView): TemplateResult {
  const { state, t, f, level } = view;
  const failure = failureOf(state.uncollected);
  if (failure) return failureNotice(view, failure);
  const uncollected = valueOf(state.uncollected);
  if (!uncollected) return html``;
  const topics = [...uncollected.topics].sort((a, b) => b.count - a.count);
  const total = topics.reduce((sum, { count }) => sum + count, 0);
  if (!total) return notice({ kind: 'ok', text: t('uncollected.none') });
  const most = topics[0]?.count ?? 1;
  return html`<div class="card" part="card">
    ${heading({ level: below(level), text: t('uncollected.title', { count: total }) })}
    <p class="lead">${t('uncollected.lead', { date: plainDate(f, uncollected.since, utcDate(0)) })}</p>
    <table class="chart" part="chart" role="table">
      <caption class="hidden">${t('uncollected.caption')}</caption>
      <thead class="muted small" role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${t('uncollected.topic')}</th><th role="columnheader" scope="col">${t('uncollected.count')}</th></tr></thead>
      <tbody role="rowgroup">${topics.map(
        ({ name, count }) => html`<tr role="row">
          <th role="rowheader" scope="row"><bdi>${name}</bdi></th>
          <td class="bar" aria-hidden="true">${bar((count / most) * 100)}</td>
          <td role="cell">${f.number(count)}</td>
        </tr>`,
      )}</tbody>
      <tfoot role="rowgroup"><tr role="row"><th role="rowheader" scope="row"><b>${t('uncollected.total')}</b></th><td role="cell">${f.number(total)}</td></tr></tfoot>
    </table>
  </div>`;
}

function bar(percent: number): TemplateResult {
  return html`<svg>${svg`<rect width="100%" height="100%" rx="2"></rect><rect width="${percent}%" height="100%" rx="2"></rect>`}</svg>`;
}
