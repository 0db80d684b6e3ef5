/**
 * What travels: the shape of every answer of the REST contract, and what it means in the domain. `docs/openapi.yaml` is
 * generated from it, and the mock answers through it. Members that are not listed are dropped; modes and kinds of field that
 * are not known don't break a list, so that a newer server works. Few kinds of schema are used, because each costs bytes.
 *
 * Several files, so that the first questions don't wait for what comes after them; the adapter imports from those, not from here.
 */
import type { Input } from './schema.ts';
import type { wireCase, wireCaseLines, wireCertificate, wireUncollected } from './wire-cases.ts';
import type { wireService } from './wire-first.ts';
import type { wireWholeMunicipality } from './wire-places.ts';
import type { wireAccount, wirePending, wireVerificationPapers } from './wire-accounts.ts';
import type { wireProvider } from './wire-provider.ts';
import type { wireSession, wireSignInOutcome } from './wire-sign-in.ts';
import type { wireVerificationDesk } from './wire-verification.ts';
import type { wireTicket } from './wire-queue.ts';
import type { wireQueues } from './wire-queues.ts';
import type { wireMapPlace, wireParcels } from './wire-map.ts';
import type { wireProperty, wireRequest } from './wire-requests.ts';
import type { wireStoredFile } from './wire-files.ts';
import type { wireAppointment, wireAvailability, wireFault, wireHold, wireMeeting, wireProblem } from './wire-later.ts';

export * from './wire-cases.ts';
export * from './wire-desk.ts';
export * from './wire-first.ts';
export * from './wire-later.ts';
export * from './wire-numbers.ts';
export * from './wire-places.ts';
export * from './wire-verification.ts';
export * from './wire-accounts.ts';
export * from './wire-provider.ts';
export * from './wire-sign-in.ts';
export * from './wire-queue.ts';
export * from './wire-queues.ts';
export * from './wire-definition.ts';
export * from './wire-files.ts';
export * from './wire-requests.ts';
export * from './wire-map.ts';

/** What a server sends, before it is read into the domain. */
export type WireMunicipality = Input<typeof wireWholeMunicipality>;
export type WireService = Input<typeof wireService>;
export type WireAvailability = Input<typeof wireAvailability> & { readonly zone: string };
export type WireHold = Input<typeof wireHold>;
export type WireAppointment = Input<typeof wireAppointment>;
export type WireMeeting = Input<typeof wireMeeting>;
export type WireQueues = Input<typeof wireQueues>;
export type WireTicket = Input<typeof wireTicket>;
export type WireRequest = Input<typeof wireRequest>;
export type WireProperty = Input<typeof wireProperty>;
export type WireMapPlace = Input<typeof wireMapPlace>;
export type WireParcels = Input<typeof wireParcels>;
export type WireStoredFile = Input<typeof wireStoredFile>;
export type WireFault = Input<typeof wireFault>;
export type WireProblem = Input<typeof wireProblem> & { readonly status: number };
export type WireVerificationDesk = Input<typeof wireVerificationDesk>;
export type WireVerificationPapers = Input<typeof wireVerificationPapers>;
export type WireAccount = Input<typeof wireAccount>;
export type WirePending = Input<typeof wirePending>;
export type WireProvider = Input<typeof wireProvider>;
export type WireSession = Input<typeof wireSession>;
export type WireSignInOutcome = Input<typeof wireSignInOutcome>;
export type WireCase = Input<typeof wireCase>;
export type WireCaseLines = Input<typeof wireCaseLines>;
export type WireCertificate = Input<typeof wireCertificate>;
export type WireUncollected = Input<typeof wireUncollected>;
