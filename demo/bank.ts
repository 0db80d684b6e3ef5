/** A bank that stands in the same page. A real one has a page of its own, and leads back to the address that the municipality gave it. */
import type { MockApi } from '../mock-api/index.ts';

export function found<T extends HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

export const bankUrl = `${location.origin}${location.pathname}#bank=`;

/** Shows `#bank` for a payment that waits, with its sum in `#sum`. */
export function standBy(api: MockApi): void {
  const dialog = found<HTMLDialogElement>('#bank');
  window.addEventListener('hashchange', () => {
    const id = /^#bank=(.+)$/.exec(location.hash)?.[1];
    const payment = api.bank.waiting().find((each) => each.id === id);
    if (!payment) return;
    found('#sum').textContent = new Intl.NumberFormat(document.documentElement.lang).format(payment.amount);
    dialog.showModal();
    dialog.onclose = () => {
      location.href = api.bank.settle(payment.id, dialog.returnValue === 'paid' ? 'paid' : 'cancelled');
    };
  });
}

/** Where a service wants a sign-in, the visitor of the demo is one who may file it. */
export function signInAsAnybody(api: MockApi, widget: HTMLElement & { session?: { readonly token: string } }): void {
  widget.addEventListener('civic-sign-in-wanted', (event) => {
    event.preventDefault(); // instead of a provider
    const { service } = (event as CustomEvent<{ readonly service: string }>).detail;
    const role = widget.getAttribute('applicant') ?? (service === 'notary-inquiry' ? 'notary' : service === 'mortgage-inquiry' ? 'bank' : 'citizen');
    widget.session = { token: api.clerk.admit({ role, level: 'verified' }) };
  });
}

/** The widgets' own script, once there is a municipality to talk to. */
export function loadWidgets(): void {
  const script = document.createElement('script');
  script.src = '/civic-widgets.js';
  script.async = true;
  document.head.append(script);
}
