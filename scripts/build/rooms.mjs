/** For languages that a page adds. */
const ADDED = { name: 'intl', modules: ['src/i18n/intl-formats.ts'], texts: [] };

/**
 * What a widget fetches after its first screen, in one file each. A room's file holds the texts that are read there. A widget
 * that says nothing here has one room with all that it fetches and all its texts but those of its first screen.
 */
const ROOMS = {
  'booking-calendar': [
    {
      // All that citizens come to on their way to a confirmation: one request, and smaller by a tenth than apart.
      name: 'rooms',
      modules: [
        'src/widgets/booking-calendar/views/time.ts',
        'src/widgets/booking-calendar/views/form-room.ts',
        'src/adapter/rest/later-booking.ts',
        'src/domain/persian.ts',
      ],
      texts: ['dates', 'booking-time', 'appointment'],
    },
    // Where the municipality wants those who book to sign in (AP15).
    { name: 'sign-in', modules: ['src/widgets/booking-calendar/views/sign-in-room.ts'], texts: ['sign-in'] },
    ADDED,
    { name: 'manage', modules: ['src/widgets/booking-calendar/views/manage-room.ts'], texts: ['manage'] },
  ],
  'queue-ticket': [
    {
      name: 'rooms',
      modules: ['src/widgets/queue-ticket/views/ticket-room.ts', 'src/widgets/queue-ticket/views/time-room.ts', 'src/adapter/rest/later-queue.ts', 'src/domain/persian.ts'],
      texts: ['dates', 'booking-time', 'ticket'],
    },
    ADDED,
    // Comes with a ticket alone (QT4).
    { name: 'qr', modules: ['src/widgets/queue-ticket/qr.ts'], texts: [] },
  ],
  'status-checker': [
    {
      name: 'rooms',
      modules: ['src/widgets/status-checker/views/room.ts', 'src/adapter/rest/later-status.ts', 'src/adapter/rest/proof-of-work.ts', 'src/domain/persian.ts'],
      texts: ['dates', 'cases'],
    },
    ADDED,
    // For those who sign in (ST3).
    { name: 'sign-in', modules: ['src/widgets/status-checker/views/sign-in-room.ts'], texts: ['sign-in'] },
  ],
  'service-request': [
    {
      name: 'rooms',
      modules: ['src/widgets/service-request/views/room.ts', 'src/adapter/rest/later-requests.ts', 'src/domain/persian.ts'],
      texts: ['dates', 'request-form'],
    },
    ADDED,
    // At a citizen's wish alone.
    { name: 'keep', modules: ['src/widgets/service-request/device-draft.ts'], texts: [] },
    // With its library, for whoever looks for a property on a map.
    { name: 'map', modules: ['src/widgets/service-request/views/map-room.ts', 'src/adapter/rest/map-requests.ts'], texts: [] },
    { name: 'uploads', modules: ['src/widgets/service-request/views/documents.ts', 'src/adapter/rest/later-uploads.ts'], texts: ['uploads'] },
    // Where only those may file who have signed in (RQ2).
    { name: 'sign-in', modules: ['src/widgets/service-request/views/sign-in-room.ts'], texts: ['sign-in'] },
    // For whoever writes a definition, never for a citizen.
    { name: 'mend', modules: ['src/domain/definition-problems.ts'], texts: [] },
  ],
  'verification-form': [
    {
      name: 'rooms',
      modules: ['src/widgets/verification-form/views/room.ts', 'src/adapter/rest/later-verification.ts', 'src/adapter/rest/later-sign-in.ts', 'src/domain/persian.ts'],
      texts: ['dates', 'account', 'sign-in'],
    },
    ADDED,
    // Only where the municipality takes papers as files, and a citizen sends them so.
    { name: 'uploads', modules: ['src/widgets/verification-form/views/documents.ts', 'src/adapter/rest/later-uploads.ts'], texts: ['uploads'] },
  ],
};

const REST = { name: 'rooms', modules: [], texts: [] };

/** Rooms in the order that citizens come to them; the last takes what no other one names. */
export const roomsOf = (widget) => ROOMS[widget] ?? [REST];

/** Files of texts that are needed at once. */
const first = (widget) => ['shared', widget];

/** The room that a file of texts is read in; `undefined` for the first screen. */
export function roomOfTexts(widget, file) {
  if (first(widget).includes(file)) return undefined;
  const rooms = roomsOf(widget);
  return (rooms.find(({ texts }) => texts.includes(file)) ?? rooms.at(-1)).name;
}
