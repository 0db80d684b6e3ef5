import { html, nothing, type TemplateResult } from 'lit';

export interface DuesTableArgs {
  readonly caption: string;
  /** Heads of the two columns; the second names the currency. */
  readonly what: string;
  readonly amount: string;
  readonly rows: readonly { readonly label: string; readonly note?: string; readonly amount: string }[];
  readonly total: { readonly label: string; readonly amount: string };
}

/** What is owed, line by line (RQ7). */
export function duesTable({ caption, what, amount, rows, total }: DuesTableArgs): TemplateResult {
  return html`<table class="dues" part="dues"><caption class="hidden">${caption}</caption>
    <thead><tr><th scope="col">${what}</th><th scope="col">${amount}</th></tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr><th scope="row">${row.label}${row.note ? html`<span class="note">${row.note}</span>` : nothing}</th><td>${row.amount}</td></tr>`,
    )}</tbody>
    <tfoot><tr><th scope="row">${total.label}</th><td>${total.amount}</td></tr></tfoot></table>`;
}
