import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Fault } from '../mock-api/index.ts';
import { answers, property, state, widget, type Attributes, type RequestDriver } from './request/desk.ts';
import type { Town } from './town.ts';

/** Files a request for any service that a definition describes. Every state is reached as a citizen reaches it. */
const meta: Meta<Attributes> = {
  title: 'Service request',
  component: 'civic-service-request',
  tags: ['autodocs'],
  render: (args, context) => widget(args, context),
};
export default meta;

/** The widget as a page has it. */
export const Widget: StoryObj<Attributes> = {};

const { 'applicant.name': _name, ...unnamed } = answers;
const { 'letter.number': _number, ...unlettered } = answers;

/** A draft, opened by its link at its first question that is open. */
const draft = (about: string, values: Readonly<Record<string, string>>, then?: (request: RequestDriver, town: Town) => Promise<unknown>, papers = true) =>
  state({
    about,
    async acts(request, town) {
      await request.opens(town, values, { papers });
      await request.finds('[part~="back"]');
      await then?.(request, town);
    },
  });

/** A request that was filed, and what became of it. */
const filed = (about: string, then: (request: RequestDriver, town: Town, reference: string) => Promise<unknown>, code: string = property.clear) =>
  state({
    about,
    async acts(request, town) {
      const reference = await request.opens(town, { ...answers, property: code }, { filed: true });
      await request.reaches('answer');
      await then(request, town, reference);
    },
  });

/** The property’s code is written; what comes of it. */
const seeks = async (request: RequestDriver, code: string): Promise<void> => {
  await request.accepts();
  await request.goesOn();
  await request.reaches('property');
  await request.writes('field-property', code);
  await request.writes('field-earlierRequest', '1405-2281');
  await request.goesOn();
};

/** Back from the bank. */
const paid = (about: string, how: 'paid' | 'pending' | 'cancelled' | 'failed') =>
  draft(about, { ...answers, property: property.debt }, async (request, { api, clock }) => {
    const [row] = api.db.requests.values();
    await request.reaches('dues');
    api.db.payments.set('story', { id: 'story', request: row?.reference ?? '', amount: 1e9, returnUrl: location.href.replace(/#.*/, ''), at: clock.now(), state: 'pending' });
    location.hash = new URL(api.bank.settle('story', how)).hash;
    await request.finds(how === 'paid' ? '.reference' : '.notice');
  });

const fails = (fault: Fault, about: string) =>
  state({
    about,
    prepare: ({ api }) => api.fail('openRequest', fault),
    async acts(request) {
      await seeks(request, property.clear);
      await request.finds('[data-focus="found"]');
      await request.goesOn();
      await request.finds('[data-focus="problem"]');
    },
  });

export const Loading = state({ about: 'Before it is known what to ask.', scenario: 'hang', acts: (request) => request.finds('[part~="busy"]') });
export const WhichService = state({ about: 'RQ3: which request, where the page names none.', attributes: { municipality: 'urmia', service: '' }, acts: (request) => request.reaches('service') });
export const WhoFiles = state({ about: 'RQ12: a citizen or a bank.', attributes: { municipality: 'urmia', service: 'mortgage-inquiry' }, acts: (request) => request.reaches('role') });
export const SignIn = state({ about: 'RQ2: a notary office signs in first.', attributes: { municipality: 'urmia', service: 'notary-inquiry' }, acts: (request) => request.reaches('sign-in') });
export const Undertakings = state({ about: 'RQ3: each is read and accepted by itself.', acts: (request) => request.finds('[type="checkbox"]') });
export const UndertakingsMissing = state({ about: 'What is missing, at the top and beside each.', acts: (request) => request.finds('[type="checkbox"]').then(() => request.goesOn()).then(() => request.finds('[data-focus="problem"]')) });
export const PropertyFound = state({ about: 'RQ4: the property stands in words before its code is good enough.', acts: (request) => seeks(request, property.clear).then(() => request.finds('[data-focus="found"]')) });
export const PropertyUnknown = state({ about: 'RQ4: no property has this code.', acts: (request) => seeks(request, '9-99-99-9').then(() => request.finds('.error')) });
export const PropertyList = state({
  about: 'RQ4: the list, an equal of every other way.',
  async acts(request) {
    await request.accepts();
    await request.goesOn();
    await request.presses('[data-focus="way-list"]');
    await request.writes('list-text', '7');
    await request.presses('[data-focus="seek"]');
    await request.finds('[type="radio"]');
  },
});
export const RecordsRight = draft('RQ4, RQ10: the records are right, and a recent paper makes a visit needless.', unlettered, (request) => request.presses('[data-focus="back"]'));
export const RecordsVisit = draft('RQ10: somebody must look at the property.', { ...unlettered, property: property.visit }, (request) => request.presses('[data-focus="back"]'));
export const RecordsWrong = draft('RQ4: what is wrong, how to mend it, no way on.', { ...unlettered, property: property.wrong }, (request) => request.reaches('check'));
export const Letter = draft('RQ5: number, date in the language’s calendar, authority.', unlettered);
export const LetterWrong = draft('RQ5: a day that does not exist, and how long its month is.', unlettered, async (request) => {
  await request.writes('field-letter_date', '31');
  await request.writes('field-letter_date-month', '12');
  await request.goesOn();
  await request.finds('[data-focus="problem"]');
});
export const Papers = draft('RQ5: the papers that are needed, each with its own place.', answers, undefined, false);
export const PapersSent = draft('RQ5: what the server has.', unnamed, (request) => request.presses('[data-focus="back"]'));
export const PapersMissing = draft('RQ5: what is missing, by name.', answers, (request) => request.goesOn().then(() => request.finds('[data-focus="problem"]')), false);
export const Owner = draft('RQ6: who applies, and how they own.', unnamed);
export const SharesShort = draft('RQ6: shares that do not add up.', { ...unnamed, 'applicant.ownership': 'joint' }, async (request) => {
  await request.writes('field-applicant_name', 'الف');
  await request.writes('field-applicant_owners_0', 'الف');
  await request.writes('field-applicant_shares_0', '۴');
  await request.goesOn();
  await request.finds('[data-focus="problem"]');
});
export const Debt = draft('RQ7: what is owed, line by line, in rials.', { ...answers, property: property.debt }, (request) => request.reaches('dues'));
export const AmountChanged = state({
  about: 'RQ7: another sum is owed by now; nobody pays what they have not seen.',
  scenario: 'amount-changed',
  async acts(request, town) {
    await request.opens(town, { ...answers, property: property.debt });
    await request.reaches('dues');
    await request.goesOn();
    await request.finds('.notice.warn');
  },
});
export const Paid = paid('RQ7: the tracking code, large and to be copied.', 'paid');
export const PaymentPending = paid('RQ7: the bank has not confirmed it; nobody is asked to pay again.', 'pending');
export const PaymentCancelled = paid('RQ7: no money was taken.', 'cancelled');
export const PaymentFailed = paid('RQ7: the bank refused it.', 'failed');
export const Review = draft('RQ8: all answers, each with its way back.', answers, (request) => request.reaches('review'));
export const ContinueLater = draft('A link to come back, and this device at a wish.', answers, async (request) => {
  await request.presses('[data-focus="keep"]');
  await request.finds('[data-focus="device"]');
});
export const OnTheWay = filed('RQ9: how far the answer is.', () => Promise.resolve());
export const Inspection = filed('RQ10: when somebody comes to look.', (request) => request.finds('.timeline'), property.visit);
export const Certificate = filed('RQ9: the certificate with its code and last day.', (request, { api }, reference) => {
  api.clerk.issue(reference);
  return request.finds('.certificate', 20_000);
});
export const Refused = filed('The request was not accepted, and why.', (request, { api }, reference) => {
  api.clerk.refuse(reference, 'مدارک خوانا نیست.');
  return request.sees('مدارک خوانا نیست.', 20_000);
});
export const LinkLost = state({
  about: 'A link that opens nothing any more.',
  async acts(request) {
    await request.finds('[type="checkbox"]');
    location.hash = 'civic-request=AAAA-BBBB.gone';
    await request.reaches('lost');
  },
});

export const Offline = fails('offline', 'No connection; nothing is lost.');
export const ServerError = fails(500, 'The server fails.');
export const Maintenance = fails(503, 'Planned maintenance, in the operator’s words.');
export const TooMany = fails(429, 'Too many requests: when to try again.');
export const WebPage = fails('html', 'Something else answers.');
export const BrokenContract = fails('contract', 'An answer that breaks the schema.');
