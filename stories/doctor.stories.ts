import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Finding } from '../src/embed/doctor/finding.ts';
import { openPanel } from '../src/embed/doctor/panel.ts';
import { speechOf, tell } from '../src/embed/doctor/tell.ts';
import { framed } from './town.ts';

/** What a webmaster sees who opens a page with `?civic-doctor`: what is wrong, where, and what to paste. */
const meta: Meta = { title: 'Doctor', parameters: framed };
export default meta;

const widget = 'civic-booking-calendar';

const examined = (about: string, findings?: readonly Finding[]): StoryObj => ({
  parameters: { docs: { description: { story: about } } },
  render(_args, { globals }) {
    const speech = speechOf(String(globals['locale']));
    const panel = openPanel(speech);
    if (findings) panel.show(findings.map((each) => tell(each, speech)), 1);
    return html`<p>&lt;${widget}&gt;</p>`;
  },
});

export const Examining = examined('The page is being looked at.');
export const AllIsWell = examined('Nothing is wrong.', []);
export const Findings = examined('What citizens can’t do without, with what to paste, before what is only worth knowing.', [
  { fault: 'api-missing', grave: true, where: widget, params: { tag: widget }, snippet: () => ({ kind: 'html', text: `<${widget} api-url="https://town.example/api" municipality="chania"></${widget}>` }) },
  { fault: 'curly-quotes', grave: true, where: `${widget}[municipality]`, params: { value: 'municipality=”chania”' } },
]);
