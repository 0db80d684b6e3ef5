/** Pages with a service request, and what people do there besides the steps. */
import assert from 'node:assert/strict';
import type { Clerk } from '../../mock-api/index.ts';
import type { Values } from '../../src/domain/conditions.ts';
import type { Definition } from '../../src/domain/request-definition.ts';
import type { RequestWalk } from '../drivers/request-walk.ts';
import type { Locale } from '../drivers/words.ts';
import type { Scene, SceneArgs } from './stage.ts';

/** Saturday, 30 Aban 1405. */
export const saturday = Date.parse('2026-11-21T06:00:00Z');

/** Properties of the mock, by what its records say. */
export const clear = '1-01-01-1';
export const debt = '1-01-02-1';
export const wrong = '1-01-03-1';
export const visit = '1-01-04-1';

export const on = (municipality: string, { id }: Definition, lang: Locale, more: Partial<SceneArgs> = {}): SceneArgs => ({
  now: saturday,
  locale: lang,
  zone: municipality === 'chania' ? 'Europe/Athens' : 'Asia/Tehran',
  ...more,
  page: { lang, body: `<civic-service-request api-url="API" municipality="${municipality}" service="${id}" lang="${lang}"><p>044 0000 0000</p></civic-service-request>` },
});

/** What people of Iran answer: in Persian with its digits and calendar. */
export const answers = (locale: Locale, more: Values = {}): Values => ({
  earlierRequest: '1405-2281',
  earlier: '1405-77',
  'letter.number': '123',
  'letter.date': locale === 'fa' ? '۱۴۰۵/۸/۲۰' : '2026/11/11',
  'letter.authority': 'notary',
  purpose: 'transfer',
  'applicant.name': 'نام و نام خانوادگی',
  'applicant.ownership': 'whole',
  nationalId: locale === 'fa' ? '۰۴۹۹۳۷۰۸۹۹' : '0499370899',
  mobile: '09120000000',
  ...more,
});

/** The page leads to its sign-in, and comes back with a session. */
export async function signsIn({ page, town }: Scene, walk: RequestWalk, person: Parameters<Clerk['admit']>[0]): Promise<void> {
  await walk.at('sign-in');
  const token = town.api.clerk.admit(person);
  await page.locator('civic-service-request').evaluate((widget, session) => Object.assign(widget, { session }), { token });
}

export const rowOf = ({ town }: Scene) => {
  const row = [...town.api.db.requests.values()].at(-1);
  if (!row) throw new Error('nobody has filed anything');
  return row;
};

/** Time goes by until a title is on screen, with nobody pressing anything: each look at the server begins when the last one is back. */
export async function comes({ passes }: Scene, walk: RequestWalk, title: string): Promise<void> {
  for (let seconds = 0; seconds < 240 && !(await walk.title(title).count()); seconds += 5) await passes(5_000);
  await walk.sees(title);
}

/** RQ9: seen live, with nobody pressing anything. */
export async function issues(all: Scene, walk: RequestWalk): Promise<string> {
  const { town } = all;
  const { t } = walk.words;
  await walk.sees(t('answer.wait.title'));
  const filed = town.clock.now();
  await comes(all, walk, t('answer.title'));
  assert.ok(town.clock.now() - filed < 120_000, 'RQ9: in under two minutes');
  const code = [...town.api.db.requests.values()].at(-1)?.answered?.code ?? '';
  await walk.widget.getByText(code, { exact: true }).waitFor();
  return code;
}
