/** What a real page does not have: the mock municipality, and a bank that stands in the same page. */
import { startMock } from './controls/mock.ts';

function found<T extends HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

const widget = found('civic-service-request');
const bank = found<HTMLDialogElement>('#bank');
const choice = document.querySelector<HTMLSelectElement>('#service');

// A browser may have kept a choice from before.
const choose = () => choice && widget.setAttribute('service', choice.value);
choice?.addEventListener('change', choose);
choose();

const { api } = await startMock({ now: '', scenario: 'normal' }, () => {}, { bankUrl: `${location.origin}${location.pathname}#bank=`, pageUrl: location.href.replace(/#.*/, '') });

// A real bank has a page of its own, and leads back to the address that the municipality gave it.
window.addEventListener('hashchange', () => {
  const id = /^#bank=(.+)$/.exec(location.hash)?.[1];
  const payment = api.bank.waiting().find((each) => each.id === id);
  if (!payment) return;
  found('#sum').textContent = new Intl.NumberFormat('fa').format(payment.amount);
  bank.showModal();
  bank.onclose = () => {
    location.href = api.bank.settle(payment.id, bank.returnValue === 'paid' ? 'paid' : 'cancelled');
  };
});

const script = document.createElement('script');
script.src = '/civic-widgets.js';
script.async = true;
document.head.append(script);
