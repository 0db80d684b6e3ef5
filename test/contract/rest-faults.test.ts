import { expect } from '@open-wc/testing';
import type { BookingPort, StatusPort } from '../../src/adapter/adapter.ts';
import type { RestAdapter } from '../../src/adapter/rest/rest-adapter.ts';
import { operations, type Fault, type Operation } from '../../mock-api/index.ts';
import { details, inPerson, reading, rejection, setStage, spring, today, writing } from './stage.ts';

const key = { reference: 'ABCD-EFGH', token: 'token' };

const session = { token: 'token' };

const calls: Record<Operation, (port: BookingPort, status: StatusPort, adapter: RestAdapter) => Promise<unknown>> = {
  municipalities: (port) => port.municipalities(reading()),
  municipality: (port) => port.municipality('chania', reading()),
  services: (port) => port.services('chania', reading()),
  availability: (port) => port.availability({ ...inPerson, ...spring }, reading()),
  hold: (port) => port.hold({ ...inPerson, start: today + 86_400_000 }, writing()),
  extendHold: (port) => port.extendHold('hold', writing()),
  releaseHold: (port) => port.releaseHold('hold', reading()),
  book: (port) => port.book('hold', details, writing()),
  outcome: (port) => port.outcome('key', reading()),
  appointment: (port) => port.appointment(key, reading()),
  reschedule: (port) => port.reschedule(key, 'hold', details, writing()),
  cancel: (port) => port.cancel(key, writing()),
  meeting: (port) => port.meeting(key, reading()),
  joinMeeting: (port) => port.joinMeeting(key, writing()),
  lookUp: (_, status) => status.lookUp('kryvyi-rih', { code: '480215', factor: '4567' }, reading()),
  certificate: (_, status) => status.certificate('shahin-shahr', '7K3XW4M9TQ', reading()),
  uncollected: (_, status) => status.uncollected('kryvyi-rih', reading()),
  cases: (_, status) => status.cases('kryvyi-rih', session, reading()),
  case: (_, status) => status.case('case-1', session, reading()),
  verification: (...[, , { verification }]) => verification.desk('chania', reading()),
  papers: (...[, , { verification }]) => verification.papers('chania', reading()),
  userName: (...[, , { verification }]) => verification.isFree('chania', 'dimotis', reading()),
  register: (...[, , { verification }]) => verification.register('chania', { answers: {}, userName: 'dimotis', password: 'σωστό άλογο', interests: [] }, writing()),
  resendCode: (...[, , { verification }]) => verification.resend('registration', writing()),
  confirmEmail: (...[, , { verification }]) => verification.confirm('registration', '123456', writing()),
  passwordSignIn: (...[, , { verification }]) => verification.signIn('chania', 'dimotis', 'σωστό άλογο', writing()),
  account: (...[, , { verification }]) => verification.account(session, reading()),
  prefer: (...[, , { verification }]) => verification.prefer(session, 'post', writing()),
  chooseWay: (...[, , { verification }]) => verification.choose(session, 'post', writing()),
  beginSignIn: (...[, , { signIn }]) => signIn.begin({ municipality: 'chania', provider: 'taxisnet', returnTo: 'https://town.example.gr/book', state: 'civic-0123456789abcdef' }, writing()),
  completeSignIn: (...[, , { signIn }]) => signIn.complete({ state: 'civic-0123456789abcdef', code: 'code' }, writing()),
  extendSession: (...[, , { signIn }]) => signIn.extend(session, writing()),
  endSession: (...[, , { signIn }]) => signIn.end(session, reading()),
};

const reads: readonly Operation[] = ['municipalities', 'municipality', 'services', 'availability', 'outcome', 'appointment', 'meeting', 'uncollected', 'cases', 'case', 'verification', 'papers', 'userName', 'account'];

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
  return (['releaseHold', 'endSession'].includes(operation) && (fault === 'html' || fault === 'contract')) || (operation === 'outcome' && fault === 404);
}

describe('REST adapter: every call × every fault', () => {
  for (const operation of operations) {
    for (const { fault, kind, tries, facts } of faults) {
      it(`${operation} × ${fault}`, async () => {
        const { api, port, status, timing, adapter } = setStage();
        api.fail(operation, fault);
        const call = calls[operation](port, status, adapter);
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
    const { api, port, status, adapter } = setStage();
    api.fail('book', 422);
    expect((await rejection(calls.book(port, status, adapter)))['faults']).to.deep.equal([{ field: 'email', code: 'email', text: undefined }]);
  });

  it('recovers a read by itself, and a write never', async () => {
    const { api, port, status, adapter } = setStage();
    api.fail('services', 'offline', 2);
    expect(await port.services('chania', reading())).to.have.length(3);
    api.fail('hold', 500, 1);
    expect((await rejection(calls.hold(port, status, adapter))).kind).to.equal('unavailable');
    expect(api.requests.filter(({ operation }) => operation === 'hold')).to.have.length(1);
  });
});
