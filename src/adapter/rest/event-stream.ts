import { AdapterError } from '../../domain/errors.ts';
import { breach } from './ask.ts';
import { fromJson } from './from-json.ts';
import { address, compose, label, type Call, type Http } from './http.ts';
import { refusal } from './refusal.ts';
import { safeParse, type Schema } from './schema.ts';

/** Longer than any event: a stream that never ends its line, or its event, is none. */
const longest = 100_000;

export interface StreamListener<T> {
  readonly onValue: (value: T) => void;
  /** Something came, if only a comment. */
  readonly onBeat: () => void;
}

/**
 * Reads server-sent events (HTML standard, 9.2) until the stream ends or is aborted. By `fetch`, because an `EventSource` can't send
 * a token but in its address, where logs and history keep it. Each event is one JSON value; what kind it is, and its id, is in there.
 *
 * @throws AdapterError when the stream can't be opened, breaks, or holds what the schema does not allow
 */
export async function listen<T>(http: Http, call: Call, schema: Schema<T>, { onValue, onBeat }: StreamListener<T>): Promise<void> {
  const { signal } = call.options;
  const accepted = { ...call, accept: 'text/event-stream' };
  let response: Response;
  try {
    response = await http.fetch(address(http, accepted), compose(accepted, signal));
  } catch (error) {
    throw error instanceof AdapterError ? error : new AdapterError('offline', { detail: label(call) });
  }
  if (!response.ok) throw refusal(response, fromJson(await response.text()), label(call), http.timing.now());
  const { body } = response;
  // A proxy or a portal may have answered instead.
  if (!body || !/^text\/event-stream\b/i.test(response.headers.get('Content-Type') ?? '')) throw breach(call, 'no event stream');
  const reader = body.getReader();
  const stop = (): void => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    await readEvents(reader, onBeat, (data) => {
      const { data: value, error } = safeParse(schema, fromJson(data));
      if (error) throw breach(call, error.issues.map(({ path }) => path.join('.')).join());
      onValue(value);
    });
  } catch (error) {
    if ((error as Partial<AdapterError>).kind) throw error;
    throw new AdapterError('offline', { detail: label(call) });
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** Lines end in CRLF, LF or CR; an empty one ends an event; what begins with a colon is a comment. */
async function readEvents(reader: ReadableStreamDefaultReader<Uint8Array>, onBeat: () => void, onData: (data: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  let half = false;
  let data = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onBeat();
    const text = decoder.decode(value, { stream: true });
    if (!text) continue;
    // A CR at the end of one piece and an LF at the start of the next are one end of a line.
    const lines = (rest + (half && text.startsWith('\n') ? text.slice(1) : text)).split(/\r\n|\n|\r/);
    half = text.endsWith('\r');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data) onData(data);
        data = '';
      } else if (/^data(:|$)/.test(line)) data += `${line.slice(5).replace(/^ /, '')}\n`;
    }
    if (rest.length + data.length > longest) throw new AdapterError('contract', { detail: 'an event without end' });
  }
}
