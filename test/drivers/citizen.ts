/** A citizen with a case for the Building Department of Chania, who goes as far as a test needs. */
import { chania } from '../../mock-api/index.ts';
import type { Booking } from './booking.ts';
import type { Locale } from './words.ts';

export type Mode = 'in-person' | 'video';

/** What they type, by field. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly subject: string;
  readonly applicationNumber?: string;
  readonly thirdPerson?: 'yes' | 'no';
  readonly thirdPersonName?: string;
  readonly thirdPersonEmail?: string;
}

export const applicant: Person = {
  name: 'Ονοματεπώνυμο Πολίτη',
  email: 'applicant@mail.example',
  phone: '690 000 0000',
  subject: 'Ημιυπαίθριος χώρος',
  thirdPerson: 'no',
};

export const serviceId = 'unauthorised-buildings';

const serviceOf = (id: string) => {
  const found = chania.services.find((service) => service.id === id);
  if (!found) throw new Error(`no service ${id}`);
  return found;
};

export const townName = (locale: Locale): string => chania.name[locale];
export const serviceName = (locale: Locale, id = serviceId): string => serviceOf(id).name[locale];

/** The label of a question of the form. */
export function label(locale: Locale, name: string): string {
  const field = serviceOf(serviceId).fields.find((each) => each.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field.label[locale];
}

/** The first words of a statement: enough to find it by. */
export function consent(locale: Locale, id: string): string {
  const found = serviceOf(serviceId).consents.find((each) => each.id === id);
  if (!found) throw new Error(`no consent ${id}`);
  return found.text[locale];
}

export interface Journey {
  readonly mode?: Mode;
  readonly service?: string;
  readonly person?: Person;
  /** The wanted start; its day is looked for in the calendar of the office. */
  readonly start: string;
  /** The day on which the calendar shows it, if that is not the day in UTC. */
  readonly day?: string;
}

/** The steps in their order, from the first one that an attribute does not fix. */
const steps = ['municipality', 'mode', 'service', 'time', 'details', 'review', 'appointment'] as const;
export type Stop = (typeof steps)[number];

/** Goes from where the widget is to a step of the flow. */
export async function reaches(book: Booking, stop: Stop, journey: Journey): Promise<void> {
  for (;;) {
    const { step: here } = await book.settled();
    if (here === stop) return;
    const at = steps.indexOf(here as Stop);
    if (at < 0 || at > steps.indexOf(stop)) throw new Error(`the widget is at ${here}, on the way to ${stop}`);
    await answers(book, here as Stop, journey);
    await book.leaves(here);
  }
}

/** Answers the question of a step and goes on. */
async function answers(book: Booking, step: Stop, { mode = 'in-person', service = serviceId, person = applicant, start, day }: Journey): Promise<void> {
  const { locale, t } = book.words;
  switch (step) {
    case 'municipality':
      await book.chooses(townName(locale));
      return book.continues();
    case 'mode':
      await book.chooses(t(`mode.${mode}`));
      return book.continues();
    case 'service':
      await book.chooses(serviceName(locale, service));
      return book.continues();
    case 'time':
      await book.picksDay(day ?? start.slice(0, 10));
      await book.picksTime(start);
      return book.continues();
    case 'details':
      await fills(book, mode, person);
      await agrees(book, mode);
      return book.continues();
    case 'review':
      return book.confirms();
    case 'appointment':
      return;
  }
}

export async function fills(book: Booking, mode: Mode, person: Person): Promise<void> {
  const { locale, t } = book.words;
  await book.types(label(locale, 'name'), person.name);
  await book.types(label(locale, 'email'), person.email);
  await book.types(label(locale, 'phone'), person.phone);
  await book.types(label(locale, 'subject'), person.subject);
  if (person.applicationNumber) await book.types(label(locale, 'applicationNumber'), person.applicationNumber);
  if (mode === 'in-person') return;
  const guest = person.thirdPerson ?? 'no';
  await book.answers(label(locale, 'thirdPerson'), t(`answer.${guest}`));
  if (guest === 'no') return;
  await book.types(label(locale, 'thirdPersonName'), person.thirdPersonName ?? '');
  await book.types(label(locale, 'thirdPersonEmail'), person.thirdPersonEmail ?? '');
}

export async function agrees(book: Booking, mode: Mode): Promise<void> {
  const { locale } = book.words;
  const statements = mode === 'video' ? ['documents', 'truth', 'privacy'] : ['truth', 'privacy'];
  for (const id of statements) await book.ticks(consent(locale, id));
}
