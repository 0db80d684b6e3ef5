import { toJson } from '../../src/adapter/rest/json.ts';
import type { Context } from '../resources/context.ts';
import { open } from '../respond.ts';
import { minute } from '../rules/civil-time.ts';
import { nextChange } from './changes.ts';
import { ownTicket, renderTicket } from './tickets.ts';

/** A sign of life comes at least so often. */
const heartbeat = minute / 4;

/** What becomes of a ticket, as server-sent events: first as it is now, then with each change. */
export function eventStream(context: Context, signal: AbortSignal): Response {
  const { world } = context;
  const row = ownTicket(context);
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const stop = (): void => gone.abort();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const { scenario } = world;

  async function run(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    const write = (text: string): void => controller.enqueue(encoder.encode(text));
    let revision = -1;
    let last: string | undefined;
    let spoke = world.clock.now();
    while (scenario !== 'reconnect-storm') {
      const now = world.clock.now();
      const ticket = renderTicket(context, row);
      if (scenario === 'sse-blocked') {
        // held back
      } else if (ticket.revision !== revision) {
        const event = `id: ${ticket.revision}\nevent: ticket\ndata: ${toJson(ticket)}\n\n`;
        write(event);
        if (scenario === 'duplicate') write(event);
        if (scenario === 'out-of-order' && last) write(last);
        last = event;
        revision = ticket.revision;
        spoke = now;
        if (scenario === 'sse-drop') break;
      } else if (now - spoke >= heartbeat) {
        write(': still here\n\n');
        spoke = now;
      }
      if (!(await nextChange(world, gone.signal))) break;
    }
    controller.close();
  }

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      run(controller).catch(() => {});
    },
    cancel: stop,
  });
  return new Response(body, { headers: { ...open, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' } });
}
