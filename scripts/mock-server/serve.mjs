/** From Node's HTTP to the mock's `Request` and `Response`, and back. */
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { act, overview } from './overview.mjs';

/** Bytes of a body; a document that a citizen sends may have 10 MB. */
const LARGEST = 12 * 2 ** 20;

const TROUBLES = {
  EADDRINUSE: ({ port }) => `Port ${port} is taken by another program. Choose another one: npm run mock-server -- --port ${port + 1}`,
  EACCES: ({ port }) => `This machine does not let you listen on port ${port}. Choose one above 1024.`,
  EADDRNOTAVAIL: ({ host }) => `This machine has no address ${host}.`,
  ENOTFOUND: ({ host }) => `This machine has no address ${host}.`,
};

/** Resolves to where it listens, and how to stop it. @throws with a text for whoever started it */
export async function serve(mock) {
  const { flags } = mock;
  const server = createServer((request, response) => {
    answer(mock, request, response).catch((error) => {
      if (error.name !== 'AbortError' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error(error);
      response.destroy();
    });
  });
  await new Promise((done, fail) => {
    server.once('error', (error) => fail(new Error(TROUBLES[error.code]?.(flags) ?? error.message)));
    server.listen(flags.port, flags.host, done);
  });
  const { address, port, family } = server.address();
  // Browsers hold “localhost” for trustworthy, also on a page that came by https.
  const name = address === '127.0.0.1' || address === '0.0.0.0' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://${name}:${port}`, stop };
}

async function answer(mock, incoming, response) {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const request = await read(incoming, gone.signal);
  if (!request) return void response.writeHead(413, { 'access-control-allow-origin': '*', connection: 'close' }).end();
  const { pathname } = new URL(request.url);
  if (pathname === '/') return send(request.method === 'POST' ? await act(mock, request) : overview(mock), response);
  const reply = await mock.api.handle(request);
  if (reply?.type === 'error') return void response.destroy(); // a connection that breaks
  return send(reply ?? new Response('The API is below /api; / tells more.', { status: 404 }), response);
}

/** `undefined` when the body is too large. */
async function read(incoming, signal) {
  const { method, url, headers, socket } = incoming;
  const chunks = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > LARGEST) return undefined;
    chunks.push(chunk);
  }
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) given.set(name, [value].flat().join(', '));
  const base = `http://${headers.host ?? `localhost:${socket.localPort}`}`;
  return new Request(new URL(url, base), { method, headers: given, body: size ? Buffer.concat(chunks) : undefined, signal });
}

/** A body that streams, such as events of a queue, goes out piece by piece, and ends when the page goes. */
async function send(reply, response) {
  const headers = Object.fromEntries(reply.headers);
  response.writeHead(reply.status, headers);
  if (!reply.body) return void response.end();
  response.flushHeaders();
  await pipeline(Readable.fromWeb(reply.body), response);
}
