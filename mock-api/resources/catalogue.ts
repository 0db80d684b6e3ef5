import type { WireMunicipality, WireService } from '../../src/adapter/rest/wire.ts';
import { addDays, dateIn, datesBetween } from '../rules/civil-time.ts';
import type { SeedConsent, SeedField, SeedLink, SeedMunicipality, SeedOffice, SeedService } from '../seed/municipality.ts';
import type { Language } from '../texts.ts';
import { chooseLanguage } from '../texts.ts';
import type { World } from '../world.ts';
import { renderStatus } from './status.ts';
import { asksSignIn } from './sessions.ts';
import { findTown, languageFor, ok, type Context, type Reply } from './context.ts';

export function municipalities({ world, acceptLanguage }: Context): Reply<{ id: string; name: string }[]> {
  const served = world.scenario === 'one-municipality' ? world.municipalities.slice(0, 1) : world.municipalities;
  // The list is for choosing where to have an appointment (AP1): a town that gives none is asked for by its name.
  const bookable = served.filter(({ offers }) => !offers || offers.includes('booking'));
  return ok(bookable.map(({ id, name, language }) => ({ id, name: name[chooseLanguage(acceptLanguage, language)] })));
}

export function municipality(context: Context): Reply<WireMunicipality> {
  const town = findTown(context.world, context.id);
  const language = languageFor(context, town);
  return ok({
    id: town.id,
    name: town.name[language],
    zone: town.zone,
    zoneName: town.zoneName[language],
    links: town.links.map((link) => renderLink(link, language)),
    phone: town.phone,
    email: town.email,
    modes: [...town.modes],
    offices: town.offices.map((office) => renderPlace(context.world, town, office, language)),
    offers: [...(town.offers ?? ['booking'])],
    topics: (town.topics ?? []).map(({ id, name }) => ({ id, name: name[language] })),
    meetingOrigins: [town.meetingOrigin],
    districts: (town.districts ?? []).map(({ id, name }) => ({ id, name: name[language] })),
    paymentOrigins: town.definitions ? [new URL(context.world.bankUrl).origin] : [],
    status: renderStatus(town, language),
    bookingSignIn: asksSignIn(context.world) || undefined,
  });
}

export function services(context: Context): Reply<WireService[]> {
  const town = findTown(context.world, context.id);
  return ok(town.services.map((service) => renderService(town, service, languageFor(context, town))));
}

export function renderService(town: SeedMunicipality, service: SeedService, language: Language): WireService {
  return {
    id: service.id,
    name: service.name[language],
    department: service.department[language],
    description: service.description[language],
    minutes: service.minutes,
    modes: [...service.modes],
    offices: [...service.offices],
    staff: town.staff.filter(({ id }) => service.staff.includes(id)).map(({ id, name }) => ({ id, name: name[language] })),
    fields: service.fields.map((field) => renderField(field, language)),
    consents: service.consents.map((consent) => renderConsent(consent, language)),
    bring: service.bring.map((text) => text[language]),
  };
}

export function renderOffice(office: SeedOffice, language: Language): { id: string; name: string; address: string } {
  return { id: office.id, name: office.name[language], address: office.address[language] };
}

/** An office with its hours, and the holidays of the next three months. */
export function renderPlace({ clock }: World, town: SeedMunicipality, office: SeedOffice, language: Language): WireMunicipality['offices'][number] {
  const { hours, phone, email, map } = office;
  const today = dateIn(town.zone, clock.now());
  const special = datesBetween(today, addDays(today, 92)).flatMap((date) => {
    const name = town.holiday(date);
    return name ? [{ date, spans: [], name: name[language] }] : [];
  });
  const week = hours?.week.map((spans) => spans.map(({ from, to }) => `${clockTime(from)}-${clockTime(to)}`));
  return { ...renderOffice(office, language), phone, email, map, hours: week && { week, special } };
}

function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export function renderLink({ text, url }: SeedLink, language: Language): WireMunicipality['links'][number] {
  return { text: text[language], url };
}

function renderField({ label, hint, group, ...field }: SeedField, language: Language): WireService['fields'][number] {
  return { ...field, label: label[language], hint: hint?.[language], group: group?.[language] };
}

function renderConsent({ text, link, ...consent }: SeedConsent, language: Language): WireService['consents'][number] {
  return { ...consent, text: text[language], link: link && renderLink(link, language) };
}
