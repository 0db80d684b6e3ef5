/** RQ1: a service that no code knows is a file, on the built bundle. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shahinShahr } from '../../mock-api/index.ts';
import type { Definition } from '../../src/domain/request-definition.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { answers, clear, issues, on, rowOf, signsIn } from './request-stage.ts';
import { stage } from './stage.ts';

const scene = stage();

/** Every kind of step, conditions of every sort, every kind of field, two roles, a fee that is always the same. */
const unknown: Definition = {
  format: 1,
  id: 'stall-licence',
  edition: 7,
  title: 'مجوز غرفه',
  applicants: [{ role: 'citizen', signIn: 'none' }, { role: 'bank', signIn: 'account' }],
  steps: [
    { id: 'promises', kind: 'undertakings', undertakings: [{ id: 'clean', text: 'غرفه را پاکیزه نگه می‌دارم.' }], ready: ['کارت ملی'] },
    { id: 'where', kind: 'property', by: ['list', 'code'], shape: '9-99-99-9' },
    { id: 'before', kind: 'earlier-request', optional: true },
    { id: 'look', kind: 'check' },
    { id: 'ask', kind: 'letter', authorities: [{ id: 'guild', label: 'اتاق اصناف' }], showWhen: { field: 'role', equals: 'bank' } },
    {
      id: 'stall',
      kind: 'fields',
      title: 'غرفه شما',
      fields: [
        { id: 'goods', kind: 'choice', label: 'کالا', options: [{ id: 'food', label: 'خوراکی' }, { id: 'books', label: 'کتاب' }] },
        { id: 'cold', kind: 'yes-no', label: 'یخچال لازم است؟', showWhen: { field: 'goods', equals: 'food' } },
        { id: 'days', kind: 'choices', label: 'روزها', options: [{ id: 'sat', label: 'شنبه' }, { id: 'sun', label: 'یکشنبه' }, { id: 'mon', label: 'دوشنبه' }] },
        { id: 'metres', kind: 'number', label: 'متر', min: 1, max: 20 },
        { id: 'permit', kind: 'text', label: 'شماره مجوز بزرگ', showWhen: { all: [{ field: 'metres', atLeast: 10 }, { not: { field: 'goods', in: ['books'] } }] } },
        { id: 'turnover', kind: 'amount', currency: 'IRR', label: 'فروش ماهانه' },
        { id: 'from', kind: 'date', label: 'از تاریخ', from: 'today' },
        { id: 'mail', kind: 'email', label: 'ایمیل', optional: true },
        { id: 'call', kind: 'tel', label: 'تلفن' },
        { id: 'plate', kind: 'code', label: 'پلاک خودرو', shape: '99A999' },
        { id: 'story', kind: 'multiline', label: 'شرح', minLength: 5 },
      ],
    },
    { id: 'papers', kind: 'documents', documents: [{ id: 'health', label: 'کارت بهداشت', kinds: ['pdf'], maxBytes: 1_000_000, maxFiles: 1, showWhen: { field: 'goods', equals: 'food' } }, { id: 'photo', label: 'عکس', kinds: ['jpeg'], maxBytes: 1_000_000, maxFiles: 1, optional: true }] },
    { id: 'who', kind: 'applicant', ownership: [{ id: 'alone', label: 'تنها' }, { id: 'together', label: 'شریکی' }], shares: { whole: 6, unit: 'دانگ', showWhen: { field: 'applicant.ownership', equals: 'together' } } },
    { id: 'fee', kind: 'dues' },
    { id: 'again', kind: 'review' },
    { id: 'file', kind: 'submission' },
    { id: 'end', kind: 'answer' },
  ],
  fees: 'fixed',
  charges: { currency: 'IRR', items: [{ id: 'fee', label: 'بهای مجوز', amount: 4_500_000 }] },
};

for (const [role, more] of [
  ['citizen', { goods: 'food', cold: 'yes', metres: '۱۲', permit: 'ب-۷', 'applicant.ownership': 'together', 'applicant.owners': ['الف', 'ب'], 'applicant.shares': ['۴', '۲'] }],
  ['bank', { goods: 'books', metres: '۲', 'applicant.ownership': 'alone', 'letter.authority': 'guild' }],
] as const) {
  test(`RQ1 fa: a service that no code knows, with every kind of step, field and rule, runs to its certificate for a ${role}`, () =>
    scene(on('shahin-shahr', unknown, 'fa', { municipalities: [{ ...shahinShahr, definitions: [unknown] }] }), async (all) => {
      const given = answers('fa', {
        ...more, property: clear, days: ['sat', 'mon'], turnover: '۹۰٬۰۰۰٬۰۰۰', from: '۱۴۰۵/۹/۱', call: '۰۹۱۲ ۰۰۰ ۰۰۰۰', plate: '۱۲b۳۴۵', story: 'غرفه‌ای کوچک',
      });
      const walk = new RequestWalk(all, 'fa', unknown, given, role);
      await walk.at('role');
      await walk.chooses(walk.words.t(`role.${role}`));
      await walk.presses('continue');
      if (role === 'bank') await signsIn(all, walk, { role, level: 'account' });
      await walk.comesTo('review');
      await walk.widget.getByText(walk.words.t('amount.IRR', { amount: walk.words.f.number(90_000_000) })).waitFor();
      await walk.comesToFrom('review');
      await issues(all, walk);
      const { values, accepted } = rowOf(all);
      assert.deepEqual(accepted, ['clean']);
      assert.deepEqual(all.town.api.db.ledger.map(({ amount }) => amount), [4_500_000]);
      const { property, 'letter.authority': authority, cold, days, metres, permit, turnover, from, plate, 'applicant.shares': shares } = values;
      assert.deepEqual(
        [property, authority, cold, days, metres, permit, turnover, from, plate, shares],
        role === 'citizen'
          ? [clear, undefined, 'yes', ['sat', 'mon'], '12', 'ب-۷', '90000000', '2026-11-22', '12B345', ['4', '2']]
          : [clear, 'guild', undefined, ['sat', 'mon'], '2', undefined, '90000000', '2026-11-22', '12B345', undefined],
      );
    }));
}
