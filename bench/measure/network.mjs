/** What a page fetches: how much, and over how many steps that wait for one another. */

function initiator({ url, stack }) {
  if (url) return url;
  for (let trace = stack; trace; trace = trace.parent) {
    const frame = trace.callFrames.find((each) => each.url);
    if (frame) return frame.url;
  }
  return undefined;
}

/** Watches from now on. Bytes include the headers of the answer. */
export function watchNetwork(devtools) {
  const requests = new Map();
  devtools.on('Network.requestWillBeSent', (event) => {
    const { url } = event.request;
    if (url.startsWith('data:') || url.includes('favicon')) return;
    const from = initiator(event.initiator ?? {});
    requests.set(event.requestId, { url, from, bytes: 0, wall: event.wallTime });
  });
  const update = (event, change) => {
    const request = requests.get(event.requestId);
    if (request) Object.assign(request, change);
  };
  devtools.on('Network.responseReceived', (event) => update(event, { status: event.response.status }));
  devtools.on('Network.loadingFinished', (event) => update(event, { bytes: event.encodedDataLength }));
  devtools.on('Network.loadingFailed', (event) => update(event, { failed: event.errorText }));
  return () => [...requests.values()];
}

/** The longest chain of requests of which each was caused by the one before; the document counts as one. */
export function depth(requests, documentUrl) {
  const byUrl = new Map(requests.map((request) => [request.url, request]));
  const of = (request, seen) => {
    if (request.url === documentUrl || seen.has(request.url)) return 1;
    seen.add(request.url);
    const cause = byUrl.get(request.from);
    return 1 + (cause && cause !== request ? of(cause, seen) : 1);
  };
  return Math.max(0, ...requests.map((request) => of(request, new Set())));
}
