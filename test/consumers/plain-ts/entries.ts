/** Every door of the package. */
import { CivicBookingCalendar, CivicProvider, RestAdapter, type Adapter, type CivicElements } from 'civic-widgets';
import { RestAdapter as SameAdapter } from 'civic-widgets/adapter/rest/rest-adapter.js';
import { CivicBookingCalendar as SameCalendar, type CivicBookingCalendarEventMap } from 'civic-widgets/booking-calendar.js';
import 'civic-widgets/define/all.js';
import { AdapterError } from 'civic-widgets/domain/errors.js';
import { addMessages } from 'civic-widgets/i18n/locale.js';
import { CivicProvider as SameProvider } from 'civic-widgets/provider.js';

export const adapter: Adapter = new RestAdapter({ baseUrl: 'https://api.town.example/v1' });
export const same: [typeof SameCalendar, typeof SameProvider, typeof SameAdapter] = [CivicBookingCalendar, CivicProvider, RestAdapter];
export const provider: CivicProvider = document.createElement('civic-provider');
provider.adapter = adapter;

export const tag: keyof CivicElements = 'civic-booking-calendar';
export const told = (event: CivicBookingCalendarEventMap['civic-error']): string => `${event.detail.kind} at ${event.detail.step}`;
document.addEventListener('civic-step', (event) => event.detail.step.trim());
addMessages('el', 'booking-calendar', { 'service.title': 'Υπηρεσία' });
export const kind: string = new AdapterError('offline').kind;
