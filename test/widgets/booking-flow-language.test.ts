import { expect } from '@open-wc/testing';
import { AdapterError, type FailureKind } from '../../src/domain/errors.ts';
import { municipalityOf, readFailure, serviceOf } from '../../src/widgets/booking-calendar/questions.ts';
import { officeZone } from '../../src/widgets/booking-calendar/slots.ts';
import { flush } from '../drivers/flow-clock.ts';
import { english, greek, typed } from '../drivers/flow-data.ts';
import { byLink, Visit } from '../drivers/flow-visit.ts';

describe('booking flow: the language changes', () => {
  it('in the form: what was typed stays, what is read is read anew', async () => {
    const visit = await new Visit().reach('details');
    await visit.send({ type: 'language', language: greek });
    visit.at('details');
    expect(visit.state.draft).to.deep.equal({ answers: typed, consents: ['privacy'] });
    expect(visit.state.hold?.id).to.equal('h1');
    expect(JSON.stringify(visit.state.services)).to.include('Permits, el');
    expect(visit.town.calls.filter(({ locale }) => locale === 'el').map(({ name }) => name)).to.deep.equal(['municipality', 'services']);
  });

  it('while a booking is sent: it is neither aborted nor sent again', async () => {
    const visit = await new Visit().reach('review');
    const answer = visit.town.stall('book');
    await visit.press('confirm');
    await visit.send({ type: 'language', language: greek });
    answer();
    await flush();
    visit.at('appointment');
    expect(visit.town.called('book')).to.have.lengthOf(1);
  });

  it('in the calendar: the month stays in view', async () => {
    const visit = await new Visit().reach('time');
    await visit.send({ type: 'month', first: '2026-12-01' }, { type: 'language', language: greek });
    expect(visit.state.month).to.equal('2026-12-01');
    expect(visit.town.called('availability').at(-1)?.locale).to.equal('el');
  });

  it('and its calendar comes later: times wait for it, and nothing breaks', async () => {
    const visit = await new Visit({ language: { locale: 'en' } }).reach('time');
    visit.at('time');
    expect(visit.town.called('availability')).to.have.lengthOf(0);
    await visit.send({ type: 'language', language: english });
    expect(visit.state.month).to.equal('2026-11-01');
  });

  it('at an appointment: it is read anew, and stays where it is', async () => {
    const visit = await byLink('cancel');
    await visit.send({ type: 'language', language: greek });
    visit.at('appointment');
    expect(visit.state.asking).to.equal('cancel');
    expect(visit.state.appointment?.service.name).to.equal('Permits, el');
  });

  it('at an appointment that is cancelled before it is read anew: it stays cancelled, in the new language', async () => {
    const visit = await byLink('see');
    const { appointment } = visit.town;
    let answer = () => {};
    const slow = new Promise<void>((resolve) => (answer = resolve));
    visit.town.appointment = async (key, options) => {
      const read = await appointment(key, options);
      await slow;
      return read;
    };
    await visit.send({ type: 'language', language: greek });
    await visit.press('ask-cancel', 'cancel');
    answer();
    await flush();
    expect(visit.state.appointment?.status).to.equal('cancelled');
    expect(visit.state.appointment?.service.name).to.equal('Permits, el');
  });

  it('while an appointment is moved: the form speaks the new language too', async () => {
    const visit = await byLink('reschedule');
    await visit.send({ type: 'language', language: greek });
    visit.at('time');
    expect(visit.state.moving?.service.name).to.equal('Permits, el');
  });

  it('and the new texts do not come: the old ones stay, nothing is lost', async () => {
    const visit = await byLink('see');
    visit.town.fail('appointment', 'offline').fail('municipality', 'offline');
    await visit.send({ type: 'language', language: greek });
    visit.at('appointment');
    expect(visit.state.appointment?.reference).to.equal('REF-1');
  });

  for (const kind of ['offline', 'not-found'] as FailureKind[]) {
    it(`in the form, and neither town nor services come (${kind}): times stay on the office’s clock, the form can be sent`, async () => {
      const visit = await new Visit().reach('details');
      visit.town.fail('municipality', kind).fail('services', kind);
      await visit.send({ type: 'language', language: greek });
      expect(visit.town.called('services').at(-1)?.locale).to.equal('el');
      expect(officeZone(visit.state)).to.equal('Europe/Athens');
      expect(serviceOf(visit.state)?.fields.length).to.equal(3);
      await visit.press('next', 'confirm');
      visit.at('appointment');
    });
  }

  it('at the first question, and the town does not come: the question stays, and is not hidden by a failure', async () => {
    const visit = await new Visit({ fixed: { municipality: 'chania' } }).reach('time');
    visit.at('mode');
    visit.town.fail('municipality', 'unavailable');
    await visit.send({ type: 'language', language: greek });
    expect(municipalityOf(visit.state)?.modes.length).to.equal(2);
    expect(readFailure(visit.state)).to.equal(undefined);
  });
});

describe('booking flow: fields that the server refuses (422)', () => {
  const refuse = (...fields: string[]) => {
    const faults = fields.map((field) => ({ field, code: 'server', text: 'No.' }));
    return new Visit({}, (town) => town.fail('book', 'invalid', new AdapterError('invalid', { faults }))).reach('appointment');
  };

  it('known: back at the field, then sent as another intent', async () => {
    const visit = await refuse('email', 'privacy');
    visit.at('details');
    expect(visit.state.faults.map(({ field }) => field)).to.deep.equal(['email', 'privacy']);
    expect(visit.state.attention.to).to.equal('summary');
    await visit.send({ type: 'answer', field: 'email', value: 'c@mail.example' });
    await visit.press('next', 'confirm');
    visit.at('appointment');
    expect(new Set(visit.town.keys('book')).size).to.equal(2);
  });

  it('unknown: told as a whole, not in silence', async () => {
    const visit = await refuse('shoe-size');
    visit.at('review');
    expect(visit.state.problem?.failure.kind).to.equal('invalid');
  });

  it('one known and one unknown: neither in silence', async () => {
    const visit = await refuse('email', 'shoe-size');
    visit.at('details');
    expect(visit.state.faults.map(({ field }) => field)).to.include('email');
    expect(visit.state.faults.length === 2 || visit.state.problem !== undefined, 'the unknown one is told as well').to.equal(true);
  });

  it('one known and one unknown, then an edit and Retry: another body has another key', async () => {
    const visit = await refuse('email', 'shoe-size');
    await visit.send({ type: 'answer', field: 'email', value: 'c@mail.example' });
    await visit.press('retry');
    const [first, second] = visit.town.called('book');
    expect(second === undefined || second.key !== first?.key, 'one key, two bodies').to.equal(true);
  });
});
