/** Papers as files: of a request (RQ5), of an account (VF5). */
import type { WireStoredFile } from '../../src/adapter/rest/wire.ts';
import { kindOf } from '../../src/domain/uploads/file-content.ts';
import type { UploadRules } from '../../src/domain/uploads/upload-list.ts';
import type { StoredFileRow } from '../request-rows.ts';
import { invalid, Problem, unknown } from '../problem.ts';
import { randomCode } from '../random.ts';
import { fileRequest, read } from '../requests.ts';
import { ok, findTown, type Context, type Reply } from './context.ts';
import { findDefinition } from './request-types.ts';
import { ownRequest } from './requests.ts';
import { signedIn } from './sessions.ts';

/** How long the check for viruses takes. */
const checking = 2_000;
/** What every scanner takes for a virus, so that checks can be tried out (eicar.org). */
const testVirus = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

/** Begins a file: what it is for, of what kind, how large. */
export function addFile(context: Context): Reply<WireStoredFile> {
  const row = ownRequest(context);
  if (row.filed) throw new Problem(409, 'not-changeable');
  const definition = findDefinition(findTown(context.world, row.municipality), row.type);
  return begin(context, row.reference, definition.steps.flatMap(({ documents = [] }) => documents));
}

/** The same for a paper of a verification. */
export function addPaper(context: Context): Reply<WireStoredFile> {
  const row = signedIn(context);
  if (row.way !== 'online' || row.state === 'received' || row.state === 'active') throw new Problem(409, 'not-changeable');
  return begin(context, row.id, findTown(context.world, row.municipality).verification?.online ?? []);
}

function begin({ world, body }: Context, owner: string, documents: readonly UploadRules[]): Reply<WireStoredFile> {
  const { document, kind, bytes } = read(fileRequest, body);
  const wanted = documents.find(({ id }) => id === document);
  if (!wanted) throw invalid([{ pointer: '/document', code: 'unknown' }]);
  if (!wanted.kinds.includes(kind)) throw new Problem(415, 'wrong-kind');
  if (bytes > wanted.maxBytes) throw new Problem(413, 'too-large');
  const there = filesOf(world, owner).filter((file) => file.document === document && file.state !== 'infected' && file.state !== 'rejected');
  if (there.length >= wanted.maxFiles) throw new Problem(409, 'too-many');
  const file: StoredFileRow = { id: randomCode(world.random, 16), owner, document, kind, bytes, content: new Uint8Array(), state: 'receiving' };
  world.db.files.set(file.id, file);
  return { ...ok(render(file), owner), status: 201 };
}

/** A piece of a file, at its place. What has arrived already is let be. */
export function putFile(context: Context): Reply<WireStoredFile> {
  const { world, bytes, query } = context;
  const file = ownFile(context);
  const at = Number(query.get('at'));
  if (file.state === 'receiving' && at === file.content.length) {
    if (at + bytes.length > file.bytes) throw new Problem(413, 'too-large');
    const content = new Uint8Array(at + bytes.length);
    content.set(file.content);
    content.set(bytes, at);
    file.content = content;
    // The first bytes say what it is, whatever was promised.
    if (at === 0 && kindOf(content) !== file.kind) file.state = 'rejected';
    else if (content.length === file.bytes) Object.assign(file, { state: 'checking', since: world.clock.now() });
  }
  return ok(render(file));
}

export function showFile(context: Context): Reply<WireStoredFile> {
  const file = ownFile(context);
  return ok(render(checked(context.world, file)));
}

/** A file after its check, if that has taken place. */
export function checked(world: Context['world'], file: StoredFileRow): StoredFileRow {
  if (file.state === 'checking' && world.clock.now() - (file.since ?? 0) >= checking) {
    const infected = world.scenario === 'infected-file' || new TextDecoder('latin1').decode(file.content).includes(testVirus);
    file.state = infected ? 'infected' : 'clean';
  }
  return file;
}

export function removeFile(context: Context): Reply {
  const { files } = context.world.db;
  // What is gone already is gone: asking twice does no harm.
  if (files.has(context.id)) files.delete(ownFile(context).id);
  return { status: 204, value: undefined };
}

export function filesOf(world: Context['world'], owner: string): StoredFileRow[] {
  return [...world.db.files.values()].filter((file) => file.owner === owner);
}

function ownFile(context: Context): StoredFileRow {
  const { world, id, token = '' } = context;
  const file = world.db.files.get(id);
  if (file && world.db.accounts.has(file.owner) && signedIn(context).id === file.owner) return file;
  if (!file || world.db.requests.get(file.owner)?.token !== token) throw unknown('file');
  return file;
}

export function render({ id, document, kind, bytes, content, state }: StoredFileRow): WireStoredFile {
  return { id, document, kind, bytes, received: content.length, state };
}
