/** A webmaster's ways to put the widget on a page, and a citizen who books there. */
import assert from 'node:assert/strict';
import type { BrowserContext } from 'playwright-core';
import { reaches } from '../drivers/citizen.ts';
import { fallback, type PageArgs } from './host-page.ts';
import type { Scene, SceneArgs } from './stage.ts';

const inside = `<p>${fallback}</p>`;
const data = 'data-civic-widget="booking-calendar" data-api-url="API" data-municipality="chania" data-mode="in-person" data-service="unauthorised-buildings"';

/** The same widget in each form of markup; a page with several of these has several widgets. */
export const forms: Readonly<Record<string, string>> = {
  'a tag': `<civic-booking-calendar api-url="API" municipality="chania" mode="in-person" service="unauthorised-buildings">${inside}</civic-booking-calendar>`,
  'a div': `<div ${data}>${inside}</div>`,
  'a section': `<section class="widget" ${data}>${inside}</section>`,
  'a span': `<span ${data}><b>${fallback}</b></span>`,
  'a link': `<a ${data} href="tel:2821000000">${fallback}</a>`,
};

export const tag = forms['a tag'] ?? '';

/** The scripts that a site can name. */
export const bundles = { chunked: 'civic-widgets.js', all: 'civic-widgets.all.js' } as const;

export const closed = (page: PageArgs = {}): SceneArgs => ({ closed: true, page: { body: tag, ...page } });

/** Books the first free time of a day, to its reference. */
export async function books({ book, town }: Pick<Scene, 'book' | 'town'>): Promise<void> {
  const [start = ''] = await town.free('2026-12-10', '2026-12-10');
  await reaches(book, 'appointment', { start });
  await book.seesHeading('appointment.booked');
  assert.equal(town.appointments.length, 1);
  assert.equal(await book.reference(), town.appointments[0]?.reference);
}

/** A file server that says nothing of other sites: browsers run classic scripts from it, and no modules. */
export async function withoutCors(context: BrowserContext, files: string): Promise<void> {
  await context.route(`${files}/**`, async (route) => {
    const answer = await route.fetch();
    const { 'access-control-allow-origin': _, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
}

/** The text of a published file. */
export async function published(files: string, name: string): Promise<string> {
  const answer = await fetch(`${files}/${name}`);
  assert.equal(answer.status, 200, name);
  return answer.text();
}

/** What is asked while a page is opened, by address. */
export function asking({ page }: Pick<Scene, 'page'>): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

/** What the webmaster wrote is seen, and no widget. */
export async function fallsBack({ page, console: lines }: Scene): Promise<void> {
  await page.waitForLoadState('networkidle');
  assert.ok(await page.getByText(fallback).isVisible(), 'the fallback is there');
  assert.equal(await page.getByRole('radio').count(), 0);
  assert.deepEqual(lines, []);
}
