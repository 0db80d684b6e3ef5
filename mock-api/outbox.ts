import type { AppointmentRow } from './db.ts';
import { mailTexts, type MailKind } from './mail-texts.ts';
import type { SeedMunicipality } from './seed/municipality.ts';
import type { Language } from './texts.ts';
import type { World } from './world.ts';

export interface MailLink {
  readonly action: 'details' | 'reschedule' | 'cancel' | 'join';
  readonly text: string;
  readonly url: string;
}

/** An e-mail that the municipality would have sent. */
export interface Mail {
  readonly kind: MailKind | 'code' | 'known';
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  /** Plain text, paragraphs apart by an empty line; its links are in `links`. */
  readonly text: string;
  readonly links: readonly MailLink[];
  /** Of the appointment; or the code for a registration. */
  readonly reference: string;
  /** ms */
  readonly sent: number;
}

/** Puts a mail to the citizen in the outbox, and one to the third person of a video call (AP8, AP11). */
export function writeMails(world: World, town: SeedMunicipality, row: AppointmentRow, kind: Exclude<MailKind, 'invitation'>): void {
  const { email, thirdPersonEmail } = row.answers;
  if (email) world.outbox.push(compose(world, town, row, kind, email, links(world, row, kind)));
  if (!thirdPersonEmail || kind === 'cancelled') return;
  // Without the token: a guest may enter the call, but not change the appointment.
  const url = `${town.meetingOrigin}/${row.room}`;
  const join = [{ action: 'join', text: mailTexts.join[row.language], url } as const];
  world.outbox.push(compose(world, town, row, 'invitation', thirdPersonEmail, join));
}

/** Right and purpose travel in the fragment, which no server ever sees. */
function links({ pageUrl }: World, row: AppointmentRow, kind: MailKind): MailLink[] {
  const key = `${pageUrl}#civic-appointment=${row.reference}.${row.token}`;
  const text = (action: MailLink['action']): string => mailTexts[action][row.language];
  const details: MailLink = { action: 'details', text: text('details'), url: key };
  if (kind === 'cancelled') return [details];
  const changes = (['reschedule', 'cancel'] as const).map((action) => ({
    action,
    text: text(action),
    url: `${key}&civic-do=${action}`,
  }));
  const call: MailLink = { action: 'join', text: text('join'), url: `${key}&civic-do=join` };
  return [details, ...changes, ...(row.slot.mode === 'video' ? [call] : [])];
}

function compose(
  world: World,
  town: SeedMunicipality,
  { reference, language, slot }: AppointmentRow,
  kind: MailKind,
  to: string,
  links: readonly MailLink[],
): Mail {
  const service = town.services.find(({ id }) => id === slot.service);
  const office = town.offices.find(({ id }) => id === slot.office);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: town.zone });
  const values: Readonly<Record<string, string>> = {
    town: town.name[language],
    service: service?.name[language] ?? '',
    time: `${time.format(slot.start)} · ${town.zoneName[language]}`,
    place: office ? `${office.name[language]}, ${office.address[language]}` : mailTexts.video[language],
    reference,
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const { subject, opening } = mailTexts[kind];
  const facts = kind === 'cancelled' ? mailTexts.gone : mailTexts.facts;
  return {
    kind,
    to,
    language,
    subject: fill(subject[language]),
    text: [opening[language], facts[language], mailTexts.regards[language]].map(fill).join('\n\n'),
    links,
    reference,
    sent: world.clock.now(),
  };
}
