import { expect } from '@open-wc/testing';
import type { Fault, Operation, RequestOperation } from '../../mock-api/index.ts';
import type { RestAdapter } from '../../src/adapter/rest/rest-adapter.ts';
import { details, inPerson, reading, rejection, setStage, spring, today, writing } from './stage.ts';

const key = { reference: 'ABCD-EFGH', token: 'token' };

const session = { token: 'token' };
const ticket = { id: 'ABCDEFGH', token: 'token' };
const town = 'kryvyi-rih';

/** Those of requests have a table of their own. */
type Tested = Exclude<Operation, RequestOperation>;

const calls: Record<Tested, (adapter: RestAdapter) => Promise<unknown>> = {
  queues: ({ queue }) => queue.queues(town, reading()),
  queueTimes: ({ queue }) => queue.times({ municipality: town, office: 'head', purpose: 'collect', ...spring }, reading()),
  takeTicket: ({ queue }) => queue.take({ municipality: town, office: 'head', purpose: 'collect' }, writing()),
  ticketOutcome: ({ queue }) => queue.taken('key', reading()),
  ticket: ({ queue }) => queue.ticket(ticket, reading()),
  ticketEvents: ({ queue }) => queue.watch(ticket, { onTicket: () => {}, onBeat: () => {} }, reading()),
  arrive: ({ queue }) => queue.act(ticket, 'arrive', writing()),
  delay: ({ queue }) => queue.act(ticket, 'delay', writing()),
  coming: ({ queue }) => queue.act(ticket, 'coming', writing()),
  rejoin: ({ queue }) => queue.act(ticket, 'rejoin', writing()),
  leave: ({ queue }) => queue.act(ticket, 'leave', writing()),
  municipalities: ({ booking: port }) => port.municipalities(reading()),
  municipality: ({ booking: port }) => port.municipality('chania', reading()),
  services: ({ booking: port }) => port.services('chania', reading()),
  availability: ({ booking: port }) => port.availability({ ...inPerson, ...spring }, reading()),
  hold: ({ booking: port }) => port.hold({ ...inPerson, start: today + 86_400_000 }, writing()),
  extendHold: ({ booking: port }) => port.extendHold('hold', writing()),
  releaseHold: ({ booking: port }) => port.releaseHold('hold', reading()),
  book: ({ booking: port }) => port.book('hold', details, writing()),
  outcome: ({ booking: port }) => port.outcome('key', reading()),
  appointment: ({ booking: port }) => port.appointment(key, reading()),
  reschedule: ({ booking: port }) => port.reschedule(key, 'hold', details, writing()),
  cancel: ({ booking: port }) => port.cancel(key, writing()),
  meeting: ({ booking: port }) => port.meeting(key, reading()),
  joinMeeting: ({ booking: port }) => port.joinMeeting(key, writing()),
  lookUp: ({ status }) => status.lookUp('kryvyi-rih', { code: '480215', factor: '4567' }, reading()),
  certificate: ({ status }) => status.certificate('shahin-shahr', '7K3XW4M9TQ', reading()),
  uncollected: ({ status }) => status.uncollected('kryvyi-rih', reading()),
  cases: ({ status }) => status.cases('kryvyi-rih', session, reading()),
  case: ({ status }) => status.case('case-1', session, reading()),
  verification: ({ verification }) => verification.desk('chania', reading()),
  papers: ({ verification }) => verification.papers('chania', reading()),
  userName: ({ verification }) => verification.isFree('chania', 'dimotis', reading()),
  register: ({ verification }) => verification.register('chania', { answers: {}, userName: 'dimotis', password: 'σωστό άλογο', interests: [] }, writing()),
  resendCode: ({ verification }) => verification.resend('registration', writing()),
  confirmEmail: ({ verification }) => verification.confirm('registration', '123456', writing()),
  passwordSignIn: ({ verification }) => verification.signIn('chania', 'dimotis', 'σωστό άλογο', writing()),
  account: ({ verification }) => verification.account(session, reading()),
  prefer: ({ verification }) => verification.prefer(session, 'post', writing()),
  handIn: ({ verification }) => verification.handIn(session, writing()),
  addPaper: ({ verification }) => verification.upload(session, 'card', 'pdf', new Blob(['%PDF-1.7']), { ...writing(), progress: () => {} }),
  chooseWay: ({ verification }) => verification.choose(session, 'post', writing()),
  providers: ({ signIn }) => signIn.providers('chania', reading()),
  beginSignIn: ({ signIn }) => signIn.begin({ municipality: 'chania', provider: 'taxisnet', returnTo: 'https://town.example/book', state: 'civic-0123456789abcdef' }, writing()),
  completeSignIn: ({ signIn }) => signIn.complete({ state: 'civic-0123456789abcdef', code: 'code' }, writing()),
  extendSession: ({ signIn }) => signIn.extend(session, writing()),
  endSession: ({ signIn }) => signIn.end(session, reading()),
};

const operations = Object.keys(calls) as Tested[];
const reads: readonly Operation[] = ['municipalities', 'municipality', 'services', 'availability', 'outcome', 'appointment', 'meeting', 'uncollected', 'cases', 'case', 'queues', 'queueTimes', 'ticketOutcome', 'ticket', 'verification', 'papers', 'userName', 'account', 'providers'];

/** What a citizen is told, and how often a read is asked in all. */
const faults: readonly { fault: Fault; kind: string; tries: number; facts?: object }[] = [
  { fault: 'offline', kind: 'offline', tries: 3 },
  { fault: 'timeout', kind: 'timeout', tries: 1 },
  { fault: 500, kind: 'unavailable', tries: 3, facts: { status: 500 } },
  { fault: 502, kind: 'unavailable', tries: 3, facts: { status: 502 } },
  { fault: 503, kind: 'unavailable', tries: 1, facts: { status: 503, retryAfter: 1800 } },
  { fault: 429, kind: 'rate-limited', tries: 1, facts: { status: 429, retryAfter: 30 } },
  { fault: 'html', kind: 'contract', tries: 1 },
  { fault: 'contract', kind: 'contract', tries: 1 },
  { fault: 400, kind: 'invalid', tries: 1 },
  { fault: 401, kind: 'unauthorized', tries: 1 },
  { fault: 403, kind: 'unauthorized', tries: 1 },
  { fault: 404, kind: 'not-found', tries: 1 },
  { fault: 409, kind: 'conflict', tries: 1 },
  { fault: 410, kind: 'expired', tries: 1 },
  { fault: 413, kind: 'too-large', tries: 1 },
  { fault: 422, kind: 'invalid', tries: 1 },
];

/** Answers that are no failure: nothing is expected of a release, and an unknown key means that nothing was done. */
function isHarmless(operation: Operation, fault: Fault): boolean {
  return (['releaseHold', 'endSession'].includes(operation) && (fault === 'html' || fault === 'contract')) || ((operation === 'outcome' || operation === 'ticketOutcome') && fault === 404);
}

describe('REST adapter: every call × every fault', () => {
  for (const operation of operations) {
    for (const { fault, kind, tries, facts } of faults) {
      // A stream lasts: who listens to it decides when it has been silent for too long.
      if (operation === 'ticketEvents' && fault === 'timeout') continue;
      it(`${operation} × ${fault}`, async () => {
        const { api, adapter, timing } = setStage();
        api.fail(operation, fault);
        const call = calls[operation](adapter);
        if (fault === 'timeout') await timing.expire();
        if (isHarmless(operation, fault)) {
          expect(await call).to.equal(undefined);
          return;
        }
        const error = await rejection(call);
        expect(error['name']).to.equal('AdapterError');
        expect(error.kind).to.equal(kind);
        expect(error).to.include(facts ?? {});
        if (fault !== 'timeout') expect(api.requests).to.have.length(reads.includes(operation) ? tries : 1);
        expect(timing.running, 'time limits left over').to.equal(0);
      });
    }
  }

  it('carries the operator’s words about maintenance, in the citizen’s language', async () => {
    const { api, port } = setStage({ scenario: 'unavailable' });
    const { announcement, incident } = await rejection(port.services('chania', reading('uk')));
    expect(announcement).to.match(/^Триває технічне обслуговування/);
    expect(incident).to.equal('mock-1');
    api.setScenario('server-error');
    expect((await rejection(port.services('chania', reading())))['announcement']).to.equal(undefined);
  });

  it('names the fields that a server refuses', async () => {
    const { api, adapter } = setStage();
    api.fail('book', 422);
    expect((await rejection(calls.book(adapter)))['faults']).to.deep.equal([{ field: 'email', code: 'email', text: undefined }]);
  });

  it('recovers a read by itself, and a write never', async () => {
    const { api, port, adapter } = setStage();
    api.fail('services', 'offline', 2);
    expect(await port.services('chania', reading())).to.have.length(3);
    api.fail('hold', 500, 1);
    expect((await rejection(calls.hold(adapter))).kind).to.equal('unavailable');
    expect(api.requests.filter(({ operation }) => operation === 'hold')).to.have.length(1);
  });
});
