/** The e-mails that the mock municipality would have sent. */
import { html, type TemplateResult } from 'lit';
import type { Mail, MailLink } from '../../mock-api/index.ts';

/** @param follow called when a link that leads back to this page is followed */
export function outbox(mails: readonly Mail[], follow: () => void): TemplateResult {
  if (!mails.length) return html`<p class="note">Nothing yet. Book an appointment, and its confirmation arrives here.</p>`;
  const newestFirst = [...mails].reverse();
  return html`<ol class="mails" role="list">
    ${newestFirst.map((mail, index) => html`<li><details ?open=${index === 0}>${letter(mail, follow)}</details></li>`)}
  </ol>`;
}

function letter({ subject, to, text, links, language }: Mail, follow: () => void): TemplateResult {
  const dir = language === 'fa' ? 'rtl' : 'ltr';
  return html`<summary><bdi lang=${language}>${subject}</bdi> <span class="note">to <bdi>${to}</bdi></span></summary>
    <div class="letter" lang=${language} dir=${dir}>
      <p>${text}</p>
      <ul role="list">
        ${links.map((link) => html`<li>${address(link, follow)}</li>`)}
      </ul>
    </div>`;
}

/**
 * A link back to this page keeps to its fragment: the page stays loaded, and with it the mock that knows the appointment. The
 * widget hears of the new fragment as it would on a page that has just been opened.
 */
function address({ action, text, url }: MailLink, follow: () => void): TemplateResult {
  const { hash } = new URL(url, location.href);
  return hash
    ? html`<a href=${hash} data-action=${action} @click=${follow}>${text}</a>`
    : html`<a href=${url} data-action=${action} target="_blank" rel="noopener noreferrer">${text}</a>`;
}
