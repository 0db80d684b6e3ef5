import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { hour } from './town.ts';
import { stage, widget, type Attributes } from './verification/registry.ts';

/** Registration (A), verification in person or from afar (B), activation (C), and what one can do after (VF1–VF7). */
const meta: Meta<Attributes> = {
  title: 'Verification form',
  component: 'civic-verification-form',
  tags: ['autodocs'],
  render: (args, context) => widget(args, context),
};
export default meta;

/** The widget as a page has it. */
export const Widget: StoryObj<Attributes> = {};

export const Start = stage({ about: 'VF1, VF3, VF7: the two ways in, and what each gives.' });
export const Register = stage({ about: 'VF2: what the town asks, user name, password, interests.', presses: ['register'] });
export const RegisterErrors = stage({ about: 'VF2: what is missing, summed up and beside each field.', presses: ['register', 'primary'] });
const somebody = { name: 'Ονοματεπώνυμο Α', email: 'politis@mail.example', userName: 'politis-a', password: 'τρία ψηλά κυπαρίσσια' } as const;
export const Code = stage({ about: 'VF2: the code of the e-mail, in one box.', presses: ['register', 'primary'], writes: somebody, finds: '#field-code' });
export const RegisterFails = stage({ about: 'VF2: the server fails; nothing that was written is lost.', prepare: ({ api }) => api.fail('register', 503), presses: ['register', 'primary'], writes: somebody, finds: '[data-focus="problem"]' });
export const WrongCodes = stage({ about: 'VF1: a wrong password reads as an unknown name does.', presses: ['known', 'primary'], writes: { userName: 'politis', password: 'άλλο συνθηματικό' }, finds: '.notice, [data-focus="problem"]' });
export const OwnCodes = stage({ about: 'VF1: in with the codes of the municipality.', presses: ['known'] });
export const OwnCodesErrors = stage({ about: 'VF1: nothing was written.', presses: ['known', 'primary'] });
export const ProviderDown = stage({ about: 'X4: the national sign-in is out of order.', scenario: 'provider-down', presses: ['sign-in-taxisnet'] });
export const Way = stage({ about: 'VF4, VF5: how to show who one is.', account: {} });
export const WayErrors = stage({ about: 'VF4, VF5: no way was chosen.', account: {}, presses: ['primary'] });
export const InPerson = stage({ about: 'VF4: where to go, when, what to bring.', account: { state: 'awaited', way: 'in-person' } });
export const ByPost = stage({ about: 'VF5: the certified signature, the envelope, the address.', account: { state: 'awaited', way: 'post' } });
export const Paper = stage({ about: 'VF4, VF5: the application form, filled in here and printed.', account: { state: 'awaited', way: 'post' }, presses: ['paper'] });
export const PaperErrors = stage({ about: 'VF4, VF5: numbers that lack.', account: { state: 'awaited', way: 'post' }, presses: ['paper', 'primary'] });
export const Received = stage({ about: 'VF6: the 48 hours run.', account: { way: 'post' }, registrar: (registrar, id) => registrar.receive(id), later: hour });
export const Overdue = stage({ about: 'VF6: the 48 hours have passed.', account: { way: 'post' }, registrar: (registrar, id) => registrar.receive(id), later: 50 * hour });
export const Incomplete = stage({ about: 'VF6: just what is missing.', account: { way: 'post' }, registrar: (registrar, id) => registrar.findMissing(id, 'no-tax-proof', 'not-certified') });
export const Refused = stage({ about: 'VF6: why, and another way.', account: { way: 'post' }, registrar: (registrar, id) => registrar.refuse(id, 'other-name') });
export const SessionEnds = stage({ about: 'WCAG 2.2.1: the end of the session is told before it comes, with a way to more time.', account: {}, session: 90_000, finds: '[data-focus="stay"]' });
export const Active = stage({ about: 'VF7: what one can do now, and how certificates come.', account: {}, registrar: (registrar, id) => registrar.activate(id) });
const online = { scenario: 'papers-online', account: { state: 'awaited', way: 'online' } } as const;
export const OnlineWay = stage({ about: 'VF5: where the municipality takes papers as files, a third way.', scenario: 'papers-online', account: {} });
export const Online = stage({ about: 'VF5: what to send as files.', ...online });
export const OnlineErrors = stage({ about: 'VF5: nothing was picked.', ...online, presses: ['primary'] });
export const OnlineFiles = stage({
  about: 'VF5: files that are sent and checked, and those that can’t be: empty, of another kind, locked.',
  ...online,
  files: { card: { 'card.pdf': '%PDF-1.7 ', 'empty.pdf': '', 'photo.exe': 'MZ', 'locked.pdf': '%PDF-1.7 trailer << /Encrypt 5 0 R >>' }, tax: { 'virus.pdf': '%PDF-1.7 EICAR-STANDARD-ANTIVIRUS-TEST-FILE' } },
});
export const OnlineTooMany = stage({ about: 'VF5: more files than are taken.', ...online, files: { tax: { 'a.pdf': '%PDF-1.7 a', 'b.pdf': '%PDF-1.7 b', 'c.pdf': '%PDF-1.7 c' } }, finds: '.file.wrong' });
export const OnlineNotSent = stage({ about: 'VF5: a file that can’t be sent is tried again by itself.', ...online, prepare: ({ api }) => api.fail('putFile', 500), files: { card: { 'card.pdf': '%PDF-1.7 ' } }, finds: '[data-focus^="again-"]' });
export const OnlineInterrupted = stage({ about: 'VF5: the line is broken: what the server has is kept, and it goes on by itself; after some tries in vain, at a press.', ...online, prepare: ({ api }) => api.fail('putFile', 'offline'), files: { card: { 'card.pdf': '%PDF-1.7 ' } }, finds: '.file progress + *, [data-focus^="again-"]' });
export const OnlineInfected = stage({
  about: 'VF5: a virus was found in a file that was sent: it does not count, and another one can be chosen.',
  ...online,
  prepare: ({ api }) => void api.db.files.set('file-1', { id: 'file-1', owner: 'account-1', document: 'tax', kind: 'pdf', bytes: 8, content: new Uint8Array(8), state: 'infected' }),
  finds: '.file.wrong',
});
export const OnlineNotRemoved = stage({
  about: 'VF5: a file that could not be removed still counts as sent, and says so.',
  ...online,
  prepare: ({ api }) => {
    api.db.files.set('file-1', { id: 'file-1', owner: 'account-1', document: 'card', kind: 'pdf', bytes: 8, content: new Uint8Array(8), state: 'clean' });
    api.fail('removeFile', 500);
  },
  presses: ['remove-file-1'],
  finds: '.file.wrong',
});
export const OnlineIncomplete = stage({ about: 'VF6: just what is missing, as a file.', ...online, registrar: (registrar, id) => registrar.findMissing(id, 'no-tax-proof') });
export const OnlineIncompleteFiles = stage({ about: 'VF6: the one document that lacks.', ...online, registrar: (registrar, id) => registrar.findMissing(id, 'no-tax-proof'), presses: ['documents'] });
export const Offline = stage({ about: 'No connection: the page’s own fallback is here.', scenario: 'offline' });
export const ServerError = stage({ about: 'The server fails (500).', scenario: 'server-error' });
export const Maintenance = stage({ about: 'Planned maintenance (503), in the operator’s words.', scenario: 'unavailable' });
