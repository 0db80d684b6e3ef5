/** What the schemas can't say: paths, parameters, statuses, caching. Kept beside the routes of the mock, from which the paths are taken. */
import { routes } from '../operations.ts';
import { mapTable } from './map.mjs';
import { queueTable } from './queue.mjs';
import { uploadTable } from './uploads.mjs';

const description = `What a municipality's server offers to \`civic-widgets\`.

Texts come in the language of \`Accept-Language\`. Instants are ISO 8601 in UTC, except in availability, which counts epoch seconds so that 10,000 slots stay below 12 kB compressed. Dates are Gregorian, in the zone of the office. Members that are not described are ignored, \`null\` reads as absent, and unknown modes or kinds of field don't break a list.

**Shared reads** (municipalities, municipality, services, availability, what is uncollected) are the same for everybody. They are asked without credentials or headers of our own, so that no preflight is needed, and should be cacheable. Personal answers are \`no-store\`.

**Rights.** An appointment is seen and changed with its capability token: at least 128 random bits, given once to who booked and in e-mails. Wrong tokens and unknown references must be answered alike (404), whatever is tried. One's own cases are read with the token of a session.

**Codes** of cases are short, so they open nothing without a second factor. Look-ups are counted by code, whether it exists or not, and by client; 429 with \`Retry-After\` comes before anything is looked at.

**Idempotency.** Every write brings an \`Idempotency-Key\`, made once per intent. The same key with the same request does the work once and answers alike, also while the first request is still at work; with another request it is refused (422, \`urn:civic:key-reused\`).

**Problems** are RFC 9457, with a \`type\` that does not change: \`slot-taken\` (409, with \`alternatives\`), \`not-changeable\` (409), \`too-early\`, \`not-today\` (409), \`hold-expired\`, \`hold-not-extendable\`, \`meeting-ended\` (410), \`invalid\`, \`key-reused\` (422, \`errors\` by JSON pointer: \`/answers/{name}\`, \`/consents/{id}\`), \`malformed\`, \`key-missing\` (400), \`challenge\` (428, with \`challenge\`), \`rate-limited\` (429), \`maintenance\` (503: its \`detail\` is shown to citizens as plain text), each as \`urn:civic:…\`. \`Retry-After\` may be seconds or a date. \`instance\` is shown to citizens as the number to name when they call.

**CORS.** Pages of other origins ask: \`Access-Control-Allow-Origin\` for them, \`Access-Control-Expose-Headers: Date, Retry-After\`, and for writes \`Access-Control-Allow-Headers: Authorization, Content-Type, Idempotency-Key\`. Redirects are not followed.`;

const schema = (name) => ({ $ref: `#/components/schemas/${name}` });
const listOf = (name) => ({ type: 'array', items: schema(name) });
const parameter = (name) => ({ $ref: `#/components/parameters/${name}` });
const response = (name) => ({ $ref: `#/components/responses/${name}` });
const json = (content, type = 'application/json') => ({ [type]: { schema: content } });

const COMMON = { 429: response('RateLimited'), 503: response('Unavailable') };
const refusals = (...statuses) => Object.fromEntries(statuses.map((status) => [status, response('Problem')]));

const MAP_TABLE = mapTable({ schema });
const QUEUE_TABLE = queueTable({ schema });

/** By operation of the mock: a summary, what is sent and what comes back. */
const TABLE = {
  municipalities: { summary: 'Municipalities that this API serves', status: 200, content: listOf('Named') },
  municipality: { summary: 'One municipality', status: 200, content: schema('Municipality'), refused: [404] },
  services: {
    summary: 'Its services, with what each asks for',
    status: 200,
    content: listOf('Service'),
    refused: [404],
  },
  availability: {
    summary: 'Free times of a span of days, both inclusive',
    description: 'Days of the span that are neither free nor closed are full. `earliest` is the first free start of all, `next` the first after the span.',
    status: 200,
    content: schema('Availability'),
    refused: [400, 404, 422],
    query: ['Service', 'Mode', 'Office', 'Staff', 'From', 'To'],
  },
  hold: {
    summary: 'Keep a slot while the form is filled',
    status: 201,
    content: schema('Hold'),
    body: 'HoldRequest',
    refused: [400, 404, 409, 422],
  },
  extendHold: {
    summary: 'Start the time of a hold anew (WCAG 2.2.1: at least ten times)',
    status: 200,
    content: schema('Hold'),
    refused: [404, 410, 422],
  },
  releaseHold: { summary: 'Give a held slot back; harmless when it is gone', status: 204 },
  book: {
    summary: 'Turn a hold into an appointment',
    description: 'Where the municipality says `bookingSignIn`, the token is that of a session: 401 without one.',
    status: 201,
    content: schema('Appointment'),
    body: 'DetailsRequest',
    refused: [400, 401, 404, 409, 410, 422],
  },
  outcome: {
    summary: 'What became of a write whose answer was lost, by its idempotency key',
    description: 'A read that is posted, because the key gives a right and stays out of addresses. 404 when nothing was done.',
    status: 200,
    content: schema('Appointment'),
    body: 'OutcomeRequest',
    refused: [404],
  },
  appointment: { summary: 'An appointment', status: 200, content: schema('Appointment'), personal: true },
  reschedule: {
    summary: 'Move an appointment to a held slot, with its details',
    description: 'The new time is secured before the old one is given back.',
    status: 200,
    content: schema('Appointment'),
    body: 'DetailsRequest',
    refused: [400, 409, 410, 422],
    personal: true,
  },
  cancel: { summary: 'Cancel an appointment', status: 200, content: schema('Appointment'), refused: [409], personal: true },
  meeting: { summary: 'Where a citizen stands before a video call', status: 200, content: schema('Meeting'), personal: true },
  joinMeeting: {
    summary: 'Ask to be let into the video call',
    status: 200,
    content: schema('Meeting'),
    refused: [409, 410],
    personal: true,
  },
  verification: {
    summary: 'How a citizen registers and is verified: fields, providers, what each way gives',
    status: 200,
    content: schema('VerificationDesk'),
    refused: [404],
  },
  papers: { summary: 'Offices, the form on paper, the envelope', status: 200, content: schema('VerificationPapers'), refused: [404] },
  userName: {
    summary: 'Whether a user name can still be had',
    description: 'A read that is posted, because a name is personal. Should be limited in rate.',
    status: 200,
    content: schema('Free'),
    body: 'UserNameRequest',
    refused: [400, 404],
  },
  register: {
    summary: 'Register; a code goes to the e-mail address',
    description: 'The answer must be the same, and take as long, when the address has an account already: then its owner gets word by e-mail instead of a code.',
    status: 202,
    content: schema('Pending'),
    body: 'RegistrationRequest',
    refused: [400, 404, 422],
  },
  resendCode: { summary: 'Send a new code; the old one ends', status: 200, content: schema('Pending'), refused: [404] },
  confirmEmail: {
    summary: 'Confirm the e-mail address by its code: the account is made, and its owner signed in',
    description: '422 with `/code` for a wrong code, 410 after a few of them or too late.',
    status: 201,
    content: schema('Session'),
    body: 'CodeRequest',
    refused: [400, 404, 409, 410, 422],
  },
  passwordSignIn: {
    summary: 'Sign in with a user name and password of the municipality',
    description: '422 with `/password` and the code `credentials`, whichever of the two is wrong.',
    status: 201,
    content: schema('Session'),
    body: 'PasswordRequest',
    refused: [400, 404, 422],
  },
  account: { summary: 'The account of who is signed in, and where its verification stands', status: 200, content: schema('Account'), personal: true },
  prefer: { summary: 'How certificates are to come', status: 200, content: schema('Account'), body: 'DeliveryRequest', refused: [400], personal: true },
  chooseWay: { summary: 'Choose how to show who one is', status: 200, content: schema('Account'), body: 'WayRequest', refused: [400, 409, 422], personal: true },
  providers: { summary: 'Whom one can sign in with', status: 200, content: listOf('Provider'), refused: [404] },
  beginSignIn: {
    summary: 'Set out for a provider',
    description:
      'With a session the provider verifies its account. `returnTo` must be on a list of the server. The provider sends the citizen back there with `code` and `state`, or `error` and `state`. `draft` is kept for who comes back with `state`, and deleted then or after a quarter of an hour. 502 when the provider is out of order.',
    status: 201,
    content: schema('Destination'),
    body: 'SignInRequest',
    refused: [400, 401, 404, 422, 502],
  },
  completeSignIn: {
    summary: 'How a sign-in ended; its state is spent by this',
    description: 'The server exchanges `code` with the provider. Without `code` and `error` it gives the draft back only. 410 for a state that it does not know or that was used.',
    status: 200,
    content: schema('SignInOutcome'),
    body: 'ReturnRequest',
    refused: [400, 410],
  },
  extendSession: { summary: 'The same session with a later end', status: 200, content: schema('Session'), personal: true },
  endSession: { summary: 'Sign out; harmless when the session has ended', status: 204 },
  lookUp: {
    summary: 'A case by its code and second factor',
    description: 'A read that is posted, because codes stay out of addresses. An unknown code and a wrong factor are answered alike: status, words, length and time. 428 with a `challenge` sets an ALTCHA puzzle first; its answer comes as `proof`.',
    status: 200,
    content: schema('Case'),
    body: 'LookupRequest',
    refused: [400, 404, 428],
  },
  certificate: {
    summary: 'Whether a certificate that somebody holds is good, by its code',
    status: 200,
    content: schema('Certificate'),
    body: 'CertificateRequest',
    refused: [400, 404, 428],
  },
  uncollected: { summary: 'Results that nobody has collected, by field of services', status: 200, content: schema('Uncollected'), refused: [404] },
  cases: { summary: 'One’s own cases after sign-in', status: 200, content: listOf('CaseLine'), personal: true },
  case: { summary: 'One of one’s own cases', status: 200, content: schema('Case'), personal: true },
  ...MAP_TABLE, ...QUEUE_TABLE,
  requestTypes: { summary: 'Services that can be requested (RQ1)', status: 200, content: listOf('RequestType'), refused: [404] },
  requestType: { summary: 'The definition of a service: its steps, questions, papers and rules', status: 200, content: schema('Definition'), refused: [404] },
  properties: {
    summary: 'Properties with a code, or that words describe (RQ4)',
    description: 'A read that is posted, because the code of a property stays out of addresses. Words are compared without case, accents and the two ways of typing Persian letters.',
    status: 200,
    content: schema('PropertyList'),
    body: 'PropertiesRequest',
    refused: [400, 404],
  },
  openRequest: {
    summary: 'Begin a request as a draft',
    description: 'Where the service wants somebody who has signed in, the token is that of their session: 401 without one, 403 when they may not file it.',
    status: 201,
    content: schema('ServiceRequest'),
    body: 'OpenRequest',
    refused: [400, 401, 403, 404, 422],
  },
  request: { summary: 'A request, with check, dues, payment and answer as they are now', status: 200, content: schema('ServiceRequest'), personal: true },
  saveRequest: { summary: 'Keep what was answered so far; look into the records and compute the dues (RQ4, RQ7)', status: 200, content: schema('ServiceRequest'), body: 'SaveRequest', refused: [400, 409, 422], personal: true },
  requestOutcome: { summary: 'What became of a write whose answer was lost, by its idempotency key', status: 200, content: schema('ServiceRequest'), body: 'OutcomeRequest', refused: [404, 409] },
  ...uploadTable({ schema }),
  pay: {
    summary: 'Where to pay a sum that the citizen has seen (RQ7)',
    description: 'Another sum than the one owed now is 409. The provider calls back the server, never the page; the server then leads the browser to `returnUrl`, which it holds against its list, with `#civic-request=REFERENCE.TOKEN` behind it. A second call of the provider must change nothing.',
    status: 201,
    content: schema('PaymentStart'),
    body: 'PayRequest',
    refused: [400, 409],
    personal: true,
  },
  submitRequest: { summary: 'File a request for good (RQ8); under a number of the registry (VF7)', status: 200, content: schema('ServiceRequest'), refused: [409, 422], personal: true },
};

/** Names of the open segments of paths. */
const SEGMENTS = { municipalities: 'municipality', holds: 'hold', appointments: 'reference', cases: 'case', accounts: 'registration', tickets: 'ticket', requests: 'request', files: 'file' };

function operation({ operation: id, writes, shared, path }, segment) {
  const { summary, description: details, status, content, body, refused = [], personal, bytes, query = [], type } = TABLE[id];
  return {
    operationId: id,
    summary,
    description: details,
    security: personal ? [{ token: [] }] : [],
    parameters: [
      ...(segment ? [{ name: segment, in: 'path', required: true, schema: { type: 'string' } }] : []),
      ...(path.split('*').length > 2 ? [{ name: 'service', in: 'path', required: true, schema: { type: 'string' } }] : []),
      ...query.map(parameter),
      parameter('AcceptLanguage'),
      ...(writes ? [parameter('IdempotencyKey')] : []),
    ],
    requestBody: bytes ? { required: true, content: { 'application/octet-stream': {} } } : body && { required: true, content: json(schema(body)) },
    responses: {
      [status]: {
        description: summary,
        headers: shared && { 'Cache-Control': { schema: { type: 'string' } }, ETag: { schema: { type: 'string' } } },
        content: content && json(content, type),
      },
      ...refusals(...refused, ...(personal ? [401, 404] : [])),
      ...COMMON,
    },
  };
}

const queryParameter = (name, required, form, text) => ({ name, in: 'query', required, schema: form, description: text });

export function describeOperations() {
  const paths = {};
  for (const route of routes) {
    const segment = route.path.includes('*') ? SEGMENTS[route.path.split('/')[1]] : undefined;
    // A second segment is a service's: there is no other.
    const path = route.path.replace('*', `{${segment}}`).replace('*', '{service}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, segment) };
  }
  const problem = { 'application/problem+json': { schema: schema('Problem') } };
  const retry = { 'Retry-After': { schema: { type: 'string' }, description: 'Seconds, or a date of HTTP' } };
  const text = { type: 'string' };
  return {
    info: { title: 'Civic widgets: REST contract', version: '1.0.0', description },
    paths,
    components: {
      parameters: {
        Service: queryParameter('service', true, text),
        Purpose: queryParameter('purpose', true, text),
        Mode: queryParameter('mode', true, { type: 'string', enum: ['in-person', 'video'] }),
        Office: queryParameter('office', false, text),
        QueueOffice: queryParameter('office', true, text),
        Staff: queryParameter('staff', false, text, 'Narrows to one member of staff; anyone when absent'),
        At: queryParameter('at', true, { type: 'integer', minimum: 0 }, 'Byte at which the piece begins'),
        From: queryParameter('from', true, { type: 'string', format: 'date' }),
        To: queryParameter('to', true, { type: 'string', format: 'date' }, 'At most 100 days after `from`'),
        Bbox: queryParameter('bbox', true, text, 'West, south, east, north in degrees, parted by commas'),
        AcceptLanguage: { name: 'Accept-Language', in: 'header', required: false, schema: text, description: 'BCP 47' },
        IdempotencyKey: { name: 'Idempotency-Key', in: 'header', required: true, schema: text, description: 'A UUID, one per intent' },
      },
      responses: {
        Problem: { description: 'Refused', content: problem },
        RateLimited: { description: 'Too many requests', headers: retry, content: problem },
        Unavailable: { description: 'Maintenance or overload', headers: retry, content: problem },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Capability token of one appointment, or of a session' },
      },
    },
  };
}
