/**
 * Serves the built pages as a good server would (HTTP/1.1, brotli at its best setting, prepared once), and answers the API itself, so
 * that the emulated line slows both down alike.
 */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** An answer made for one request is compressed as a server does it on the fly. */
const ON_THE_FLY = 5;
const PREPARED = 11;
const TOO_SMALL_TO_COMPRESS = 600;

function compress(body, quality) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliCompressSync(body, { params });
}

function send(response, { status, type, body, compressed }) {
  response.writeHead(status, {
    'content-type': type,
    'content-length': (compressed ?? body).length,
    'cache-control': 'no-store',
    ...(compressed && { 'content-encoding': 'br' }),
  });
  response.end(compressed ?? body);
}

function readPage(folder, path) {
  const wanted = normalize(join(folder, decodeURIComponent(path)));
  if (!wanted.startsWith(normalize(folder))) return undefined;
  try {
    const file = statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    const body = readFileSync(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return { status: 200, type, body, compressed: compress(body, PREPARED) };
  } catch {
    return undefined;
  }
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length > 0 ? Buffer.concat(chunks) : undefined;
}

async function askApi(api, request, url) {
  const body = await readBody(request);
  const answer = await api(new Request(url, { method: request.method, headers: request.headers, body }));
  const text = Buffer.from(await answer.arrayBuffer());
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? 'application/json',
    body: text,
    compressed: text.length > TOO_SMALL_TO_COMPRESS ? compress(text, ON_THE_FLY) : undefined,
  };
}

/** `folders`: the start of a path → a folder. `api`: what answers below /api/. */
export async function startServer({ folders, api }) {
  const prepared = new Map();
  const server = createServer((request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    const notFound = { status: 404, type: 'text/plain', body: Buffer.from('Not found') };
    if (url.pathname.startsWith('/api/')) {
      askApi(api, request, url).then(
        (answer) => send(response, answer),
        (error) => send(response, { status: 500, type: 'text/plain', body: Buffer.from(String(error)) }),
      );
      return;
    }
    const start = Object.keys(folders).find((path) => url.pathname.startsWith(path));
    if (start && !prepared.has(url.pathname)) {
      prepared.set(url.pathname, readPage(folders[start], url.pathname.slice(start.length)));
    }
    send(response, prepared.get(url.pathname) ?? notFound);
  });
  server.keepAliveTimeout = 30_000;
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
