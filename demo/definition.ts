/** A service definition that somebody edits, shown at once: it runs to its certificate on a mock municipality, without a build. */
import { html, render } from 'lit';
import { shahinShahr } from '../mock-api/index.ts';
import { eRequest } from '../mock-api/seed/definitions/chania.ts';
import { propertyInquiry } from '../mock-api/seed/definitions/shahin-shahr.ts';
import { urmiaDefinitions } from '../mock-api/seed/definitions/urmia.ts';
import { definitionProblems, type DefinitionProblem } from '../src/domain/definition-problems.ts';
import type { Definition } from '../src/domain/request-definition.ts';
import { bankUrl, found, loadWidgets, signInAsAnybody, standBy } from './bank.ts';
import { startMock } from './controls/mock.ts';

const small: Definition = {
  format: 1,
  id: 'tree',
  edition: 1,
  title: { en: 'A tree in front of the house', el: 'Δέντρο μπροστά στο σπίτι', uk: 'Дерево перед будинком', fa: 'درخت جلوی خانه' },
  applicants: [{ role: 'citizen', signIn: 'none' }],
  steps: [
    {
      id: 'tree',
      kind: 'fields',
      title: { en: 'Which tree?', el: 'Ποιο δέντρο;', uk: 'Яке дерево?', fa: 'کدام درخت؟' },
      fields: [
        { id: 'street', kind: 'text', label: { en: 'Street and number', el: 'Οδός και αριθμός', uk: 'Вулиця та номер', fa: 'خیابان و پلاک' } },
        { id: 'large', kind: 'yes-no', label: { en: 'Is there room for a large one?', el: 'Υπάρχει χώρος για μεγάλο;', uk: 'Чи є місце для великого?', fa: 'برای درخت بزرگ جا هست؟' } },
      ],
    },
    { id: 'review', kind: 'review' },
    { id: 'submission', kind: 'submission' },
    { id: 'answer', kind: 'answer' },
  ],
  fees: 'none',
};

const examples = [small, propertyInquiry, ...urmiaDefinitions, eRequest];
/** What the municipality offers now: the one that is edited. */
const offered: Definition[] = [];

const widget = found<HTMLElement & { definition?: unknown; lang: string; session?: { readonly token: string } }>('civic-service-request');
const editor = found<HTMLTextAreaElement>('#json');
const example = found<HTMLSelectElement>('#example');
const language = found<HTMLSelectElement>('#language');

for (const { id } of examples) example.append(new Option(id, id));

/** What is wrong with it: first whether it is JSON at all. */
function look(text: string): { readonly json?: Definition; readonly problems: readonly DefinitionProblem[] } {
  try {
    const json: unknown = JSON.parse(text);
    const problems = definitionProblems(json);
    return problems.length ? { problems } : { json: json as Definition, problems };
  } catch (error) {
    return { problems: [{ path: 'JSON', remedy: error instanceof Error ? error.message : String(error) }] };
  }
}

function show(): void {
  const { json, problems } = look(editor.value);
  render(
    problems.length
      ? html`<h2>${problems.length === 1 ? 'One thing to mend' : `${problems.length} things to mend`}</h2>
          <ul>${problems.map(({ path, remedy }) => html`<li><code>${path || 'definition'}</code>: ${remedy}</li>`)}</ul>`
      : html`<p>It can be used: below is what citizens see.</p>`,
    found('#problems'),
  );
  if (!json) return;
  offered.splice(0, offered.length, json);
  widget.definition = json;
}

function choose(): void {
  editor.value = JSON.stringify(examples.find(({ id }) => id === example.value), undefined, 2);
  show();
}

const { api } = await startMock({ now: '', scenario: 'normal' }, () => {}, { bankUrl, pageUrl: location.href.replace(/#.*/, ''), municipalities: [{ ...shahinShahr, definitions: offered }] });
standBy(api);
signInAsAnybody(api, widget);
editor.addEventListener('input', show);
example.addEventListener('change', choose);
language.addEventListener('change', () => (widget.lang = language.value));
// Nothing else tells the staff of a mock that something was filed; a service with a property answers by itself.
found('#issue').addEventListener('click', () => {
  for (const { reference, filed, answered } of api.db.requests.values()) if (filed && !answered) api.clerk.issue(reference);
});
widget.lang = language.value;
choose();
loadWidgets();
