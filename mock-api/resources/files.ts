import { kindOf } from '../../src/domain/uploads/file-content.ts';
import type { WireStoredFile } from '../../src/adapter/rest/wire.ts';
import type { StoredFileRow } from '../request-rows.ts';
import { invalid, Problem, unknown } from '../problem.ts';
import { randomCode } from '../random.ts';
import { fileRequest, read } from '../requests.ts';
import { ok, findTown, type Context, type Reply } from './context.ts';
import { findDefinition } from './request-types.ts';
import { ownRequest } from './requests.ts';

/** How long the check for viruses takes. */
const checking = 2_000;

/** Begins a file: what it is for, of what kind, how large. */
export function addFile(context: Context): Reply<WireStoredFile> {
  const { world } = context;
  const row = ownRequest(context);
  if (row.filed) throw new Problem(409, 'not-changeable');
  const { document, kind, bytes } = read(fileRequest, context.body);
  const definition = findDefinition(findTown(world, row.municipality), row.type);
  const wanted = definition.steps.flatMap(({ documents = [] }) => documents).find(({ id }) => id === document);
  if (!wanted) throw invalid([{ pointer: '/document', code: 'unknown' }]);
  if (!wanted.kinds.includes(kind)) throw new Problem(415, 'wrong-kind');
  if (bytes > wanted.maxBytes) throw new Problem(413, 'too-large');
  const there = [...world.db.files.values()].filter((file) => file.request === row.reference && file.document === document);
  if (there.length >= wanted.maxFiles) throw new Problem(409, 'too-many');
  const file: StoredFileRow = { id: randomCode(world.random, 16), request: row.reference, document, kind, bytes, received: 0, state: 'receiving' };
  world.db.files.set(file.id, file);
  return { ...ok(render(file), row.reference), status: 201 };
}

/** A piece of a file, at its place. What has arrived already is let be. */
export function putFile(context: Context): Reply<WireStoredFile> {
  const { world } = context;
  const file = ownFile(context);
  const at = Number(context.query.get('at'));
  if (file.state === 'receiving' && at === file.received) {
    file.received = Math.min(file.bytes, at + context.size);
    // The first bytes say what it is, whatever was promised.
    if (at === 0 && kindOf(context.head) !== file.kind) file.state = 'rejected';
    else if (file.received === file.bytes) Object.assign(file, { state: 'checking', since: world.clock.now() });
  }
  return ok(render(file));
}

export function showFile(context: Context): Reply<WireStoredFile> {
  const { world } = context;
  const file = ownFile(context);
  if (file.state === 'checking' && world.clock.now() - (file.since ?? 0) >= checking) file.state = world.scenario === 'infected-file' ? 'infected' : 'clean';
  return ok(render(file));
}

export function removeFile(context: Context): Reply {
  const { files } = context.world.db;
  // What is gone already is gone: asking twice does no harm.
  if (files.has(context.id)) files.delete(ownFile(context).id);
  return { status: 204, value: undefined };
}

function ownFile({ world, id, token }: Context): StoredFileRow {
  const file = world.db.files.get(id);
  if (!file || world.db.requests.get(file.request)?.token !== token) throw unknown('file');
  return file;
}

export function render({ id, document, kind, bytes, received, state }: StoredFileRow): WireStoredFile {
  return { id, document, kind, bytes, received, state };
}
