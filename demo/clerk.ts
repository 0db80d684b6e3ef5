/** What a clerk does with papers that have come (VF6), on the municipality that the demo's pages share. */
import { html, render, type TemplateResult } from 'lit';
import { createMockApi, type AccountRow } from '../mock-api/index.ts';
import { keep, recall } from './controls/memory.ts';

const api = createMockApi();
recall(api);
const { registrar } = api;

const states: Readonly<Record<AccountRow['state'], string>> = {
  registered: 'Εγγραφή',
  awaited: 'Αναμένονται δικαιολογητικά',
  received: 'Υπό έλεγχο',
  incomplete: 'Λείπουν δικαιολογητικά',
  refused: 'Απορρίφθηκε',
  active: 'Ενεργός',
};

function act(change: () => void): () => void {
  return () => {
    change();
    keep(api);
    draw();
  };
}

function row({ id, name, state, way }: AccountRow): TemplateResult {
  const action = (text: string, change: () => void) => html`<button type="button" @click=${act(change)}>${text}</button> `;
  return html`<section>
    <h2><bdi>${name}</bdi></h2>
    <p>${states[state]}${way ? ` · ${way === 'post' ? 'ταχυδρομικά' : 'αυτοπροσώπως'}` : ''}</p>
    <p>
      ${action('Παραλαβή', () => registrar.receive(id))}${action('Λείπει το ΑΦΜ', () => registrar.findMissing(id, 'no-tax-proof'))}
      ${action('Λείπει το γνήσιο', () => registrar.findMissing(id, 'not-certified'))}${action('Απόρριψη: άλλο όνομα', () => registrar.refuse(id, 'other-name'))}
      ${action('Ενεργοποίηση', () => registrar.activate(id))}
    </p>
  </section>`;
}

function draw(): void {
  const place = document.querySelector<HTMLElement>('#accounts');
  const accounts = registrar.accounts();
  if (place) render(accounts.length ? accounts.map(row) : html`<p>Δεν έχει γίνει ακόμη εγγραφή.</p>`, place);
}

draw();
