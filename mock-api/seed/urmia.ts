/** The Municipality of Urmia with its five districts (RQ10–RQ13). Hours, contact data, parcels and sums are invented. */
import { texts } from '../texts.ts';
import { urmiaDefinitions } from './definitions/urmia.ts';
import { dolateMan } from './iranian-provider.ts';
import type { SeedMunicipality } from './municipality.ts';
import { shahinShahr } from './shahin-shahr.ts';

export const urmia: SeedMunicipality = {
  ...shahinShahr,
  id: 'urmia',
  name: texts('Δήμος Ουρμίας', 'Муніципалітет Урмії', 'شهرداری ارومیه', 'Municipality of Urmia'),
  links: [],
  phone: '+98 44 0000 0000',
  email: 'info@urmia.example',
  offices: [
    {
      id: 'central',
      name: texts('Κεντρικό κτίριο του Δήμου', 'Головна будівля муніципалітету', 'ساختمان مرکزی شهرداری', 'Main municipal building'),
      address: texts('Ουρμία, Δυτικό Αζερμπαϊτζάν', 'Урмія, Західний Азербайджан', 'آذربایجان غربی، ارومیه', 'Urmia, West Azerbaijan'),
    },
  ],
  modes: [],
  services: [],
  staff: [],
  offers: ['requests', 'status'],
  providers: [dolateMan],
  districts: ['۱', '۲', '۳', '۴', '۵'].map((number, at) => ({ id: String(at + 1), name: texts(`${at + 1}ο Δημοτικό Διαμέρισμα`, `Район ${at + 1}`, `منطقهٔ ${number}`, `District ${at + 1}`) })),
  map: { site: { corner: [45.0665, 37.5605], turn: 6 } },
  definitions: urmiaDefinitions,
};
