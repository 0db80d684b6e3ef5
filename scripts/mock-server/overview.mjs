/** The page at `/`: what there is to ask for, what goes wrong, what time it is, and the e-mails that nobody was sent. */

const MINUTE = 60_000;
const STEPS = { '+1 minute': MINUTE, '+10 minutes': 10 * MINUTE, '+1 hour': 60 * MINUTE, '+1 day': 1440 * MINUTE };

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => escapes[sign]);

/** Markup in which what is filled in is text; lists are joined. */
const markup = (parts, ...values) => ({
  html: String.raw({ raw: parts }, ...values.map((value) => [value].flat().map((each) => each?.html ?? escape(each)).join(''))),
});

/** A form of the page was sent: another scenario, or the clock put forward. */
export async function act({ api, clock, scenarios }, request) {
  // Other sites may ask the API as they like, but not turn this page's knobs.
  const origin = request.headers.get('origin');
  if (origin && origin !== new URL(request.url).origin) return new Response('Only from the page itself.', { status: 403 });
  const form = new URLSearchParams(await request.text());
  const scenario = form.get('scenario') ?? '';
  if (Object.hasOwn(scenarios, scenario)) api.setScenario(scenario);
  clock.advance(STEPS[form.get('clock')] ?? 0);
  return new Response(null, { status: 303, headers: { location: '/' } });
}

export function overview({ api, clock, scenarios, towns, flags }) {
  const mails = [...api.outbox].reverse();
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mock municipality · civic-widgets</title>
<style>${css}</style>
</head>
<body>
<p class="notice" role="note"><strong>No production server.</strong> It checks nobody’s identity, answers every page, and forgets everything when it stops.</p>
<main>
<h1>Mock municipality</h1>
<p>The API of <code>docs/openapi.yaml</code> is at <code>/api</code> of this server, open to pages of every origin.</p>

<h2>Now</h2>
<form method="post">
<p><label for="scenario">Scenario</label> <select id="scenario" name="scenario">
${Object.keys(scenarios).map((name) => markup`<option${name === api.scenario ? markup` selected` : ''}>${name}</option>`)}
</select> <button>Use this scenario</button></p>
<p>${scenarios[api.scenario]}. It holds from the next request on.</p>
</form>
<form method="post">
<p>The municipality’s clock: <time>${new Date(clock.now()).toISOString()}</time>
${Object.keys(STEPS).map((name) => markup`<button name="clock" value="${name}">${name}</button> `)}</p>
</form>

<h2>Municipalities</h2>
${towns.map(town)}

<h2>E-mails <small>${mails.length}</small></h2>
${mails.length ? mails.map(letter) : markup`<p>None yet. Who books an appointment gets one.</p>`}
${flags.page ? '' : markup`<p>Their links lead nowhere until you say where the widget is: <code>--page https://…</code></p>`}

<h2>Scenarios</h2>
<dl>${Object.entries(scenarios).map(([name, text]) => markup`<dt><code>${name}</code></dt><dd>${text}</dd>`)}</dl>
</main>
</body>
</html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  };
  return new Response(page.html, { headers });
}

function town({ id, name, modes, services }) {
  const below = `/api/municipalities/${id}`;
  return markup`<section>
<h3>${name.en} <small lang="el">${name.el}</small></h3>
<p><code>municipality="${id}"</code> · <code>mode</code>: ${modes.join(', ')} · <a href="${below}">its answer</a> · <a href="${below}/services">its services</a></p>
<ul>${services.map((service) => markup`<li><code>service="${service.id}"</code> ${service.name.en}</li>`)}</ul>
</section>`;
}

function letter({ subject, to, text, links, language }, index) {
  return markup`<details${index === 0 ? markup` open` : ''}><summary><bdi lang="${language}">${subject}</bdi> to <bdi>${to}</bdi></summary>
<div class="letter" lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}"><p>${text}</p>
<ul>${links.map((link) => markup`<li><a href="${link.url}">${link.text}</a></li>`)}</ul></div></details>`;
}

const css = {
  html: `
:root { color-scheme: light dark; --ink: light-dark(#1a2429, #e8eef0); --line: light-dark(#d5dbdd, #334047); --accent: light-dark(#0f5c73, #7fc8df) }
body { margin: 0; color: var(--ink); background: light-dark(#f7f8f8, #0d1214); font: 1.0625rem/1.6 system-ui, 'Noto Sans', sans-serif }
.notice { margin: 0; padding: .75rem clamp(1rem, 5vw, 2rem); background: #ffd24a; color: #1b1b1f }
main { max-width: 52rem; margin-inline: auto; padding: 2rem clamp(1rem, 5vw, 2rem) 5rem }
h1, h2, h3 { line-height: 1.25 } h2 { margin-block: 2.5rem .5rem } h3 { margin-block: 1.5rem 0 }
small { font-weight: 400; opacity: .8 } code { overflow-wrap: anywhere } a { color: var(--accent) }
button, select { min-height: 2.75rem; max-width: 100%; padding: .25rem .75rem; font: inherit }
summary { padding-block: .5rem; cursor: pointer } details { border-block-end: 1px solid var(--line) }
.letter { padding: .25rem 1rem; background: light-dark(#fff, #141b1f) } .letter p { white-space: pre-line }
dt { margin-block-start: .5rem } dd { margin-inline-start: 1.5rem }`,
};
