/** RQ9: a certificate is fetched from where the municipality keeps its papers, and from nowhere else (X3). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eRequest } from '../../mock-api/seed/definitions/chania.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { comes, on, rowOf, signsIn } from './request-stage.ts';
import { stage } from './stage.ts';

const scene = stage();
const person = { paper: 'permit-copy', permitNumber: '12/1984', name: 'Ονοματεπώνυμο', afm: '090000045', email: 'politis@example.org', way: 'electronic' };

interface Case {
  readonly name: string;
  readonly url: string;
  /** What the municipality says of where its papers are. */
  readonly origins?: readonly string[];
  /** The link's name, if there is one. */
  readonly link?: string;
}

const cases: readonly Case[] = [
  { name: 'a script', url: 'javascript:alert(document.domain)' },
  { name: 'a page of data', url: 'data:text/html,<script>alert(1)</script>', origins: ['null'] },
  { name: 'another host than the municipality names', url: 'https://papers.town.example.evil.example/1.pdf', origins: ['https://papers.town.example'] },
  { name: 'a host that the municipality names', url: 'https://papers.town.example/1.pdf', origins: ['https://papers.town.example'], link: 'papers.town.example' },
];

for (const { name, url, origins, link } of cases) {
  test(`RQ9 el: a certificate at ${name} is ${link ? 'offered, and its host told' : 'not offered'} (X3)`, () =>
    scene(on('chania', eRequest, 'el', { closed: true }), async (all) => {
      const { page, town } = all;
      const walk = new RequestWalk(all, 'el', eRequest, person);
      const { t } = walk.words;
      await page.route(`${town.apiUrl}/**`, async (route) => {
        const answer = await route.fetch();
        if (!/json/.test(answer.headers()['content-type'] ?? '')) return route.fulfill({ response: answer });
        const json = (await answer.json()) as { result?: { url?: string }; paymentOrigins?: unknown; documentOrigins?: readonly string[] };
        if (json.result) json.result.url = url;
        if (json.paymentOrigins && origins) json.documentOrigins = origins;
        return route.fulfill({ response: answer, json });
      });
      await page.goto(town.url);
      await signsIn(all, walk, { role: 'citizen', level: 'verified' });
      await walk.comesTo('answer');
      town.api.clerk.issue(rowOf(all).reference);
      await comes(all, walk, t('answer.title'));
      await walk.widget.getByRole('button', { name: t('answer.print') }).waitFor();
      const found = walk.widget.getByRole('link', { name: t('answer.pdf') });
      assert.equal(await found.count(), link ? 1 : 0);
      assert.equal(await page.locator('a[href^="javascript"], a[href^="data"], a[href*="evil"]').count(), 0);
      if (!link) return;
      assert.equal(await found.getAttribute('href'), url);
      assert.equal(await found.getAttribute('rel'), 'noopener noreferrer');
      assert.ok((await found.innerText()).includes(link));
    }));
}
