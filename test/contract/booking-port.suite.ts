import { expect } from '@open-wc/testing';
import type { BookingPort } from '../../src/adapter/adapter.ts';
import type { AdjustableClock } from '../../mock-api/index.ts';
import { byVideo, details, freeStart, freeStarts, inPerson, reading, rejection, spring, videoDetails, writing } from './stage.ts';

/** What an adapter is tested on: a municipality such as Chania on 16 March 2027, 9:00 in Athens, and its clock. */
export interface PortStage {
  readonly port: BookingPort;
  readonly clock: AdjustableClock;
}

const minute = 60_000;

/** What every implementation of `BookingPort` must do, whatever stands behind it. */
export function describeBookingPort(name: string, setUp: () => PortStage): void {
  describe(`BookingPort of ${name}`, () => {
    let port: BookingPort;
    let clock: AdjustableClock;

    beforeEach(() => {
      ({ port, clock } = setUp());
    });

    const book = async (query = inPerson, given = details, index = 0) => {
      const hold = await port.hold({ ...query, start: await freeStart(port, query, index) }, writing());
      return port.book(hold.id, given, writing());
    };

    it('names the municipalities', async () => {
      expect(await port.municipalities(reading())).to.deep.include({ id: 'chania', name: 'Δήμος Χανίων' });
    });

    it('describes a municipality in the language that was asked for', async () => {
      const greek = await port.municipality('chania', reading('el'));
      expect(greek).to.include({ id: 'chania', zone: 'Europe/Athens', zoneName: 'Ώρα Ελλάδος (Αθήνα)' });
      expect(greek.links.map(({ text }) => text)).to.deep.equal(['Συχνές Ερωτήσεις', 'Υπηρεσίες', 'Εγχειρίδιο του Πολίτη']);
      expect(greek.modes).to.deep.equal(['in-person', 'video']);
      expect(greek.offices[0]).to.include({ name: 'Δημαρχείο Χανίων' });
      expect((await port.municipality('chania', reading('uk-UA'))).name).to.equal('Муніципалітет Ханьї');
      expect((await port.municipality('chania', reading('fa'))).name).to.equal('شهرداری خانیا');
    });

    it('lists the services with what they ask for', async () => {
      const services = await port.services('chania', reading());
      const titles = services.map(({ name: title }) => title);
      expect(titles).to.deep.equal(['Πολεοδομικός Σχεδιασμός', 'Οικοδομικές Άδειες', 'Αυθαίρετα']);
      expect(services[0]).to.include({ department: 'Υπηρεσία Δόμησης', minutes: 20 });
      expect(services[0]?.fields.map(({ name: field, required }) => [field, required])).to.deep.equal([
        ['name', true],
        ['email', true],
        ['phone', true],
        ['subject', true],
        ['applicationNumber', false],
        ['thirdPerson', true],
        ['thirdPersonName', true],
        ['thirdPersonEmail', true],
      ]);
      expect(services[0]?.consents.map(({ id }) => id)).to.deep.equal(['documents', 'truth', 'privacy']);
    });

    it('tells the free times of a span, and where to go on', async () => {
      const free = await port.availability({ ...inPerson, ...spring }, reading());
      expect(free).to.include({ ...spring, opens: '2027-03-16', closes: '2027-05-15', serverTime: clock.now() });
      expect([...free.starts]).to.deep.equal([...new Set(free.starts)].sort((a, b) => a - b));
      expect(free.earliest).to.equal(free.starts[0]);
      expect(free.next).to.be.greaterThan(Date.parse('2027-05-01T00:00:00Z'));
      expect(free.closed).to.deep.include({ date: '2027-03-25', holiday: 'Ευαγγελισμός της Θεοτόκου – Εθνική εορτή' });
      expect(free.closed).to.deep.include({ date: '2027-03-20' });
    });

    it('narrows to one member of staff', async () => {
      const all = await freeStarts(port, inPerson);
      const one = await freeStarts(port, { ...inPerson, staff: 'b' });
      expect(one.length).to.be.within(1, all.length - 1);
      expect(one.every((start) => all.includes(start))).to.equal(true);
    });

    it('holds a slot, extends and releases it', async () => {
      const start = await freeStart(port, { ...inPerson, staff: 'a' });
      const query = { ...inPerson, staff: 'a', start };
      const hold = await port.hold(query, writing());
      expect(hold).to.include({ start, expires: clock.now() + 10 * minute, extendable: true, serverTime: clock.now() });
      expect(await freeStarts(port, { ...inPerson, staff: 'a' })).not.to.include(start);
      clock.advance(9 * minute);
      expect((await port.extendHold(hold.id, writing())).expires).to.equal(clock.now() + 10 * minute);
      await port.releaseHold(hold.id, reading());
      expect(await freeStarts(port, { ...inPerson, staff: 'a' })).to.include(start);
    });

    it('refuses a slot that is gone and offers the nearest', async () => {
      const start = await freeStart(port, { ...inPerson, staff: 'a' });
      await port.hold({ ...inPerson, staff: 'a', start }, writing());
      const error = await rejection(port.hold({ ...inPerson, staff: 'a', start }, writing()));
      expect(error.kind).to.equal('conflict');
      const offered = error['alternatives'] as number[];
      expect(offered).to.have.length(3);
      expect(offered).to.deep.equal([...offered].sort((a, b) => Math.abs(a - start) - Math.abs(b - start)));
      expect(await freeStarts(port, { ...inPerson, staff: 'a' })).to.include.members(offered);
    });

    it('says that a hold ran out, when it is extended or booked', async () => {
      const hold = await port.hold({ ...inPerson, start: await freeStart(port, inPerson) }, writing());
      clock.advance(10 * minute);
      expect((await rejection(port.extendHold(hold.id, writing()))).kind).to.equal('expired');
      expect((await rejection(port.book(hold.id, details, writing()))).kind).to.equal('expired');
    });

    it('books', async () => {
      const start = await freeStart(port, inPerson);
      const hold = await port.hold({ ...inPerson, start }, writing());
      const appointment = await port.book(hold.id, details, writing());
      expect(appointment).to.include({ status: 'booked', municipality: 'chania', mode: 'in-person', start, zone: 'Europe/Athens' });
      expect(appointment.end - start).to.equal(20 * minute);
      expect(appointment.answers).to.deep.equal(details.answers);
      expect(appointment.consents).to.have.members(['truth', 'privacy']);
      expect(appointment.office?.address).to.equal('Κυδωνίας 29, Τ.Κ. 73135, Χανιά');
      expect(appointment.staff).to.equal(undefined);
      expect(appointment.reference).not.to.equal('');
      expect(appointment.token.length).to.be.at.least(22);
      expect(await port.appointment(appointment, reading())).to.deep.equal(appointment);
    });

    it('keeps the member of staff who was asked for', async () => {
      const appointment = await book({ ...inPerson, staff: 'b' });
      expect(appointment.staff).to.deep.equal({ id: 'b', name: 'Υπάλληλος Β' });
    });

    it('points at every answer and consent that is wrong', async () => {
      const hold = await port.hold({ ...byVideo, start: await freeStart(port, byVideo) }, writing());
      const given = { answers: { name: 'Δοκιμή', email: 'dokimi@', thirdPerson: 'yes' }, consents: ['truth'] };
      const error = await rejection(port.book(hold.id, given, writing()));
      expect(error.kind).to.equal('invalid');
      expect((error['faults'] as { field: string }[]).map(({ field }) => field)).to.have.members([
        'email',
        'phone',
        'subject',
        'thirdPersonName',
        'thirdPersonEmail',
        'documents',
        'privacy',
      ]);
      // Nothing was done, so that the corrected answers may go under the same hold.
      expect((await port.book(hold.id, videoDetails, writing())).status).to.equal('booked');
    });

    it('does a write once for its key, and tells its outcome', async () => {
      const hold = await port.hold({ ...inPerson, start: await freeStart(port, inPerson) }, writing());
      const options = writing();
      expect(await port.outcome(options.key, reading())).to.equal(undefined);
      const first = await port.book(hold.id, details, options);
      expect(await port.book(hold.id, details, options)).to.deep.equal(first);
      expect(await port.outcome(options.key, reading())).to.deep.equal(first);
      const other = await rejection(port.book(hold.id, { ...details, consents: [] }, options));
      expect(other.kind).to.equal('invalid');
    });

    it('reschedules in one call and gives the old time back', async () => {
      const before = await book({ ...inPerson, staff: 'a' });
      const start = await freeStart(port, { ...inPerson, staff: 'a' }, 5);
      const hold = await port.hold({ ...inPerson, staff: 'a', start }, writing());
      const changed = { ...details, answers: { ...details.answers, subject: 'Πράξη εφαρμογής' } };
      const after = await port.reschedule(before, hold.id, changed, writing());
      expect(after).to.include({ reference: before.reference, token: before.token, start, status: 'booked' });
      expect(after.answers['subject']).to.equal('Πράξη εφαρμογής');
      expect(await freeStarts(port, { ...inPerson, staff: 'a' })).to.include(before.start);
    });

    it('keeps the old time when the new one can’t be had', async () => {
      const before = await book();
      const hold = await port.hold({ ...inPerson, start: await freeStart(port, inPerson, 5) }, writing());
      clock.advance(11 * minute);
      expect((await rejection(port.reschedule(before, hold.id, details, writing()))).kind).to.equal('expired');
      expect((await port.appointment(before, reading())).start).to.equal(before.start);
    });

    it('cancels, once, and gives the time back', async () => {
      const appointment = await book({ ...inPerson, staff: 'a' });
      expect((await port.cancel(appointment, writing())).status).to.equal('cancelled');
      expect(await freeStarts(port, { ...inPerson, staff: 'a' })).to.include(appointment.start);
      expect((await rejection(port.cancel(appointment, writing()))).kind).to.equal('conflict');
    });

    it('leaves a past appointment as it is', async () => {
      const appointment = await book();
      clock.set(appointment.end);
      expect((await rejection(port.cancel(appointment, writing()))).kind).to.equal('conflict');
    });

    it('shows an appointment to nobody without its token', async () => {
      const { reference } = await book();
      expect((await rejection(port.appointment({ reference, token: 'guessed' }, reading()))).kind).to.equal('not-found');
      expect((await rejection(port.appointment({ reference: 'NONE', token: 'guessed' }, reading()))).kind).to.equal('not-found');
    });

    it('lets a citizen into the call: not before its time, then after a wait', async () => {
      const appointment = await book(byVideo, videoDetails);
      const opens = appointment.start - appointment.joinMinutes * minute;
      expect(await port.meeting(appointment, reading())).to.include({ state: 'early', opens });
      expect((await rejection(port.joinMeeting(appointment, writing()))).kind).to.equal('conflict');
      clock.set(opens);
      expect((await port.joinMeeting(appointment, writing())).state).to.equal('waiting');
      expect((await port.meeting(appointment, reading())).state).to.equal('waiting');
      clock.advance(8_000);
      const admitted = await port.meeting(appointment, reading());
      expect(admitted.state).to.equal('admitted');
      const { meetingOrigins } = await port.municipality('chania', reading());
      expect(meetingOrigins).to.include(new URL(admitted.url ?? '').origin);
      clock.set(appointment.end + 30 * minute);
      expect((await port.meeting(appointment, reading())).state).to.equal('ended');
      expect((await rejection(port.joinMeeting(appointment, writing()))).kind).to.equal('expired');
    });

    it('does not know what does not exist', async () => {
      expect((await rejection(port.municipality('atlantis', reading()))).kind).to.equal('not-found');
      expect((await rejection(port.services('atlantis', reading()))).kind).to.equal('not-found');
      expect((await rejection(port.availability({ ...inPerson, ...spring, service: 'none' }, reading()))).kind).to.equal('not-found');
    });
  });
}
