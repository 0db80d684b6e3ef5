/** What a real page does not have: the mock municipality, and a bank that stands in the same page. */
import { bankUrl, found, loadWidgets, standBy } from './bank.ts';
import { startMock } from './controls/mock.ts';

const widget = found('civic-service-request');
const choice = document.querySelector<HTMLSelectElement>('#service');

// A browser may have kept a choice from before.
const choose = () => choice && widget.setAttribute('service', choice.value);
choice?.addEventListener('change', choose);
choose();

const { api } = await startMock({ now: '', scenario: 'normal' }, () => {}, { bankUrl, pageUrl: location.href.replace(/#.*/, '') });
standBy(api);
loadWidgets();
