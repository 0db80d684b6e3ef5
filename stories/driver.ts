import { nameOf, Person } from './driver/person.ts';
import { plain, press } from './driver/hands.ts';

/** Answers by the names of fields: what a service asks for is the municipality's affair. */
export type Answers = Readonly<Record<string, string>>;

/** What a step can't be without. */
const views: Readonly<Record<string, string>> = {
  municipality: '[name="choose-municipality"]',
  mode: '[name="choose-mode"]',
  service: '[name="choose-service"], [data-focus="problem"], .notice',
  time: '[part="slip"]',
  details: 'form',
  review: '[part="facts"]',
  confirming: '.busy',
  taken: '[data-focus="primary"], [data-focus="calendar"]',
  appointment: '[part="card"]',
  meeting: '[data-focus="check"], .notice',
};

/**
 * A citizen at `<civic-booking-calendar>`, in verbs. Things are found by what a citizen perceives or, so that the same journey
 * works in every language, by the names that the widget gives to choices, fields and buttons.
 */
export class BookingDriver extends Person {
  /** Waits for a step and for what it is made of: until its code is there, a step shows that it is loading. */
  override async reaches(step: string, ms?: number): Promise<void> {
    await super.reaches(step, ms);
    const made = views[step];
    if (made) await this.finds(made, ms);
  }

  // The first questions

  /** AP1 @param municipality id or words of the choice, as for the next two */
  async chooseMunicipality(municipality: string): Promise<void> {
    await this.#choose('municipality', municipality);
    await this.continue();
  }

  /** AP2 */
  async chooseMode(mode: string): Promise<void> {
    await this.#choose('mode', mode);
    await this.continue();
  }

  /** AP3 */
  async chooseService(service: string): Promise<void> {
    await this.#choose('service', service);
    await this.continue();
  }

  /** Opens what a service is for (AP3). @param n which one, from 0 */
  async readAbout(n = 0): Promise<void> {
    await this.finds('details summary');
    const summary = this.all('[part="tile"] summary')[n];
    if (summary) press(summary);
  }

  /** The one main action of a view. */
  async continue(): Promise<void> {
    await this.presses('[data-focus="primary"]');
  }

  async goBack(): Promise<void> {
    await this.presses('[data-focus="back"]');
  }

  /** “Change” beside a choice or an answer. @param what id of the fact: `service`, `time`, or the name of a field */
  async change(what: string): Promise<void> {
    await this.presses(`[data-focus="change-${what}"]`);
  }

  // Day and time

  /** The month with its days is in sight. */
  async seesCalendar(): Promise<void> {
    await this.reaches('time');
    await this.finds('[data-date]:not([aria-disabled]), [data-focus="jump"], .notice.warn');
  }

  /** @param day ISO date, or words of its name (“21 March”); without it the first free day in sight */
  async pickDay(day?: string): Promise<void> {
    const free = '[data-date]:not([aria-disabled])';
    if (!day) return this.presses(free);
    if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return this.presses(`[data-date="${day}"]`);
    await this.presses(free, day);
  }

  /** @param time instant in ISO 8601, or words (“12:15”); without it the first free one of the day */
  async pickTime(time?: string): Promise<void> {
    const free = '[data-start]:not([aria-disabled])';
    if (!time) return this.presses(free);
    if (time.endsWith('Z')) return this.presses(`[data-start="${new Date(time).toISOString()}"]`);
    await this.presses(free, time);
  }

  /** A free day, a free time, and on to the details. */
  async takeTime(day?: string, time?: string): Promise<void> {
    await this.seesCalendar();
    await this.pickDay(day);
    await this.pickTime(time);
    await this.continue();
  }

  /** The earliest free time, in one press. */
  async takeEarliest(): Promise<void> {
    await this.presses('[data-focus="earliest"]');
  }

  async nextMonth(): Promise<void> {
    await this.presses('[data-focus="next-month"]:not([aria-disabled])');
  }

  async previousMonth(): Promise<void> {
    await this.presses('[data-focus="previous-month"]:not([aria-disabled])');
  }

  /** From the grid to the list of days, or back. Where the grid has no room, the list is all there is. */
  async turnView(): Promise<void> {
    await this.seesCalendar();
    if (this.one('.daylist [data-date]') && !this.one('[data-focus="view"]')) return;
    await this.presses('[data-focus="view"]');
  }

  /** To the next day with free times. */
  async jump(): Promise<void> {
    await this.presses('[data-focus="jump"]');
  }

  /** From one clock to the other (AP5). */
  async turnClock(): Promise<void> {
    await this.presses('[data-focus="clock"]');
  }

  /** AP6 @param staff id or name; empty for anyone */
  async askFor(staff: string): Promise<void> {
    const select = (await this.finds('#staff')) as HTMLSelectElement;
    const wanted = [...select.options].find(({ value, text }) => value === staff || plain(text) === plain(staff));
    if (!wanted) throw new Error(`Nobody is called “${staff}” here.`);
    select.focus();
    select.value = wanted.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  // Details

  /** @param field name of the field, or words of its label */
  async fill(field: string, text: string): Promise<void> {
    await this.writes(this.#idOf(field), text);
  }

  async answer(field: string, answer: 'yes' | 'no'): Promise<void> {
    await this.presses(`[name="${CSS.escape(this.#idOf(field))}"][data-value="${answer}"]`);
  }

  /** Fills in what is asked, in the form's own order; yes and no are pressed. */
  async fillIn(answers: Answers): Promise<void> {
    await this.reaches('details');
    for (const [field, text] of Object.entries(answers)) {
      const question = `[name="field-${CSS.escape(field)}"][data-value="${text}"]`;
      if (text === 'yes' || text === 'no') await this.presses(question);
      else await this.fill(field, text);
    }
  }

  /** Ticks a consent by its id, or all that are not ticked (AP9, AP10). */
  async agree(consent?: string): Promise<void> {
    const boxes = this.all(consent ? `#field-${CSS.escape(consent)}` : 'input[type="checkbox"]') as HTMLInputElement[];
    for (const box of boxes) if (!box.checked) press(box);
    await this.finds('[data-focus="primary"]');
  }

  /** “I need more time” */
  async askForMoreTime(): Promise<void> {
    await this.presses('[data-focus="more-time"]');
  }

  /** The first of the errors that the summary names: its link leads to the field. */
  async followError(n = 0): Promise<void> {
    await this.finds('[part="error-link"]');
    const link = this.all('[part="error-link"]')[n];
    if (link) press(link);
  }

  // Booking

  async confirm(): Promise<void> {
    await this.reaches('review');
    await this.continue();
  }

  /** One of the nearest times, after somebody else was quicker. @param n which one, from 0; the first is chosen already */
  async takeAlternative(n = 0): Promise<void> {
    await this.reaches('taken');
    if (n) await this.presses(`#alternative-${n}`);
    await this.continue();
  }

  /** From the calendar to the confirmation. */
  async book(answers: Answers): Promise<void> {
    await this.takeTime();
    await this.fillIn(answers);
    await this.agree();
    await this.continue();
    await this.confirm();
    await this.reaches('appointment');
  }

  /** The reference number, as it can be selected. */
  async reference(): Promise<string> {
    return plain((await this.finds('[part="reference"] .code')).textContent);
  }

  // The appointment

  async reschedule(): Promise<void> {
    await this.presses('[data-focus="reschedule"]');
  }

  async askToCancel(): Promise<void> {
    await this.presses('[data-focus="cancel"]');
    await this.finds('dialog[open]');
  }

  async cancelForGood(): Promise<void> {
    await this.presses('[data-focus="cancel-yes"]');
  }

  async keep(): Promise<void> {
    await this.presses('[data-focus="cancel-no"]');
  }

  async bookAnother(): Promise<void> {
    await this.presses('[data-focus="new"]');
  }

  /** Follows a link of an e-mail that leads back to this page (AP11). */
  follow(url: string): void {
    location.hash = new URL(url, location.href).hash;
  }

  // The call

  /** To what comes before the call: advice, the check, the door (AP13, AP14). */
  async goToMeeting(): Promise<void> {
    await this.presses('[data-focus="meet"]');
    await this.reaches('meeting');
  }

  async joinNow(): Promise<void> {
    await this.continue();
  }

  async checkDevices(): Promise<void> {
    await this.presses('[data-focus="check"]');
  }

  /** “Try again” */
  async retry(): Promise<void> {
    await this.presses('[data-focus="retry"]');
  }

  async seesProblem(ms?: number): Promise<void> {
    await this.finds('[data-focus="problem"]', ms);
  }

  async #choose(question: string, choice: string): Promise<void> {
    await this.reaches(question);
    const tile = await this.finds(`[name="choose-${question}"]`).then(() =>
      (this.all(`[name="choose-${question}"]`) as HTMLInputElement[]).find((radio) => {
        const words = radio.closest('label');
        return radio.dataset['value'] === choice || (words && nameOf(words).startsWith(plain(choice)));
      }),
    );
    if (!tile) throw new Error(`There is no choice “${choice}”. In sight: ${this.text.slice(0, 300)}`);
    press(tile);
  }

  #idOf(field: string): string {
    if (this.one(`#field-${CSS.escape(field)}, [name="field-${CSS.escape(field)}"]`)) return `field-${field}`;
    const label = this.all('label[for]').find((each) => nameOf(each).startsWith(plain(field)));
    return label?.getAttribute('for') ?? `field-${field}`;
  }
}
