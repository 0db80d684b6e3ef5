/**
 * Writes docs/openapi.yaml from the wire schemas of the adapter and the request schemas of the mock, so that the documentation
 * can't drift from what runs. `tsx scripts/openapi.mjs` writes it; with `--check` it fails when the file is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import * as requests from '../mock-api/requests.ts';
import * as wire from '../src/adapter/rest/wire.ts';
import { describeOperations } from '../mock-api/openapi/operations.mjs';
import { mapForms } from '../mock-api/openapi/map.mjs';
import { toYaml } from '../mock-api/openapi/yaml.mjs';
import { definitionForms } from './definition-forms.mjs';

const target = new URL('../docs/openapi.yaml', import.meta.url);

/** Schemas that are described once and referred to. */
const NAMED = {
  Named: wire.wireNamed,
  Link: wire.wireLink,
  Office: wire.wireOffice,
  Hours: wire.wireHours,
  SpecialDay: wire.wireSpecialDay,
  Municipality: wire.wireWholeMunicipality,
  Field: wire.wireField,
  Consent: wire.wireConsent,
  Service: wire.wireService,
  ClosedDay: wire.wireClosedDay,
  Availability: wire.wireAvailability,
  Hold: wire.wireHold,
  Appointment: wire.wireAppointment,
  Meeting: wire.wireMeeting,
  FormField: wire.wireFormField,
  Provider: wire.wireProvider,
  PaperForm: wire.wirePaperForm,
  VerificationDesk: wire.wireVerificationDesk,
  OnlineDocument: wire.wireOnlineDocument,
  VerificationPapers: wire.wireVerificationPapers,
  Session: wire.wireSession,
  Destination: wire.wireDestination,
  SignInOutcome: wire.wireSignInOutcome,
  Free: wire.wireFree,
  Pending: wire.wirePending,
  Account: wire.wireAccount,
  StatusRules: wire.wireStatusRules,
  Place: wire.wirePlace,
  Stage: wire.wireStage,
  Case: wire.wireCase,
  Purpose: wire.wirePurpose,
  QueueLine: wire.wireQueueLine,
  Queues: wire.wireQueues,
  Standing: wire.wireStanding,
  Ticket: wire.wireTicket,
  TicketRequest: requests.ticketRequest,
  CaseLine: wire.wireCaseLine,
  Certificate: wire.wireCertificate,
  Uncollected: wire.wireUncollected,
  Challenge: wire.wireChallenge,
  RequestField: wire.wireRequestField,
  RequiredDocument: wire.wireDocument,
  Step: wire.wireStep,
  RequestType: wire.wireRequestType,
  Definition: wire.wireDefinition,
  Property: wire.wireProperty,
  PropertyList: wire.wirePropertyList,
  MapPlace: wire.wireMapPlace,
  Parcels: wire.wireParcels,
  Dues: wire.wireDues,
  Payment: wire.wirePayment,
  PaymentStart: wire.wirePaymentStart,
  StoredFile: wire.wireStoredFile,
  ServiceRequest: wire.wireRequest,
  Fault: wire.wireFault,
  Problem: wire.wireProblem,
  HoldRequest: requests.holdRequest,
  DetailsRequest: requests.detailsRequest,
  OutcomeRequest: requests.outcomeRequest,
  UserNameRequest: requests.userNameRequest,
  RegistrationRequest: requests.registrationRequest,
  CodeRequest: requests.codeRequest,
  PasswordRequest: requests.passwordRequest,
  DeliveryRequest: requests.deliveryRequest,
  WayRequest: requests.wayRequest,
  SignInRequest: requests.signInRequest,
  ReturnRequest: requests.returnRequest,
  PropertiesRequest: requests.propertiesRequest,
  OpenRequest: requests.openRequestBody,
  SaveRequest: requests.saveRequestBody,
  FileRequest: requests.fileRequest,
  PayRequest: requests.payRequest,
  LookupRequest: requests.lookupRequest,
  CertificateRequest: requests.certificateRequest,
};

const instant = { type: 'string', format: 'date-time', description: 'ISO 8601 in UTC, such as 2027-03-16T07:30:00Z' };
const epoch = { type: 'integer', description: 'Seconds since 1970-01-01T00:00:00Z' };
const mode = { type: 'string', enum: ['in-person', 'video'] };

/** Values that the client turns into domain values: zod knows the function, this table knows the form. */
const FORMS = new Map([
  ...definitionForms(wire),
  ...mapForms(wire),
  [wire.wireInstant, instant],
  [wire.wireEpoch, epoch],
  [wire.wireEpochs, { type: 'array', items: { type: 'integer', format: 'int64' }, description: 'Starts of the free slots, ascending, each once: seconds since 1970, or seconds after the one before' }],
  [wire.wireDate, { type: 'string', format: 'date', description: 'Gregorian date in the zone of the office' }],
  [wire.wireZone, { type: 'string', description: 'IANA time zone', examples: ['Europe/Athens'] }],
  [wire.wireCount, { type: 'integer', minimum: 0, maximum: 999_999 }],
  [wire.wireWhole, { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }],
  [wire.wireMode, mode],
  [wire.wireSpans, { type: 'array', items: { type: 'string' }, description: 'Hours by the clock of the office; a break stands between two', examples: [['08:00-12:30', '13:00-15:30']] }],
  [wire.wireWeek, { type: 'array', minItems: 7, maxItems: 7, items: { type: 'array', items: { type: 'string' } }, description: 'Hours of the seven days from Sunday on', examples: [[[], ['08:00-12:30', '13:00-15:30'], ['08:00-15:30'], ['08:00-15:30'], ['08:00-15:30'], ['08:00-15:30'], []]] }],
  [wire.wireOffers, { type: 'array', items: { type: 'string', enum: ['booking', 'status', 'queue', 'sign-in', 'requests'] } }],
  [wire.wireModes, { type: 'array', items: mode }],
  [wire.wireKind, { type: 'string', enum: ['text', 'multiline', 'email', 'tel', 'yes-no'] }],
  [wire.wireCaseState, { type: 'string', enum: ['received', 'review', 'action', 'ready', 'collected', 'refused', 'archived'] }],
  [wire.wireStageState, { type: 'string', enum: ['done', 'now', 'next'] }],
  [wire.wireCodeKind, { type: 'string', enum: ['digits', 'letters'], description: 'letters: Crockford’s base 32' }],
  [wire.wireTicketStatus, { type: 'string', enum: ['booked', 'waiting', 'called', 'serving', 'served', 'missed', 'left', 'cancelled'] }],
  [wire.wireFactorKind, { type: 'string', enum: ['phone', 'surname', 'birth-year'] }],
  [wire.wireValidity, { type: 'string', enum: ['valid', 'expired', 'revoked'] }],
  [wire.wireStatus, { type: 'string', enum: ['booked', 'cancelled'] }],
  [wire.wireState, { type: 'string', enum: ['early', 'waiting', 'admitted', 'ended'] }],
  [wire.wireFormKind, { type: 'string', enum: ['text', 'email', 'tel'] }],
  [wire.wireNumberKind, { type: 'string', enum: ['afm', 'amka', 'greek-card', 'national-code', 'taxpayer', 'taxpayer-or-paper', 'paper', 'organisation'] }],
  [wire.wireOutcomeKind, { type: 'string', enum: ['signed-in', 'denied', 'expired', 'other-person', 'unavailable', 'unfinished'] }],
  [wire.wireAccountState, { type: 'string', enum: ['registered', 'awaited', 'received', 'incomplete', 'refused', 'active'] }],
  [wire.wireWay, { type: 'string', enum: ['in-person', 'post', 'online'] }],
  [wire.wireDelivery, { type: 'string', enum: ['electronic', 'post'] }],
  [wire.wireAnswers, { type: 'object', additionalProperties: { type: 'string' }, description: 'Answers by the name of their field; yes-no answers are `yes` or `no`' }],
]);

/** What the client reads under another name, or not at all, but a server should send. */
const ADDED = {
  Parcels: { type: { type: 'string', const: 'FeatureCollection' } },
  Availability: { zone: { type: 'string', description: 'IANA time zone of the office' } },
  Problem: { status: { type: 'integer' }, challenge: { $ref: '#/components/schemas/Challenge' } },
};

function components() {
  const registry = z.registry();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
    override({ zodSchema, jsonSchema }) {
      const form = FORMS.get(zodSchema);
      if (form) Object.assign(jsonSchema, form);
      delete jsonSchema.pattern; // a format says it better
      // zod does not know that a value which it hands to a function has to be there.
      const shape = zodSchema._zod.def.shape;
      if (shape) jsonSchema.required = Object.keys(shape).filter((name) => shape[name]._zod.def.type !== 'optional');
      if (jsonSchema.required?.length === 0) delete jsonSchema.required;
    },
  });
  for (const [id, schema] of Object.entries(schemas)) {
    delete schema.$schema;
    delete schema.$id;
    delete schema.id;
    schema.properties = { ...ADDED[id], ...schema.properties };
  }
  return { schemas };
}

const operations = describeOperations();
const { schemas } = components();
const document = {
  openapi: '3.1.0',
  info: operations.info,
  servers: [{ url: 'https://api.example/v1', description: 'Any address will do: the widgets take it from `api-url`.' }],
  paths: operations.paths,
  components: { schemas, ...operations.components },
};

const text = `# Generated by scripts/openapi.mjs from the wire schemas. Do not edit.\n${toYaml(document)}`;

if (process.argv.includes('--check')) {
  const current = await readFile(target, 'utf8').catch(() => '');
  if (current !== text) {
    console.error('docs/openapi.yaml is out of date: run `npm run openapi`.');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
}
