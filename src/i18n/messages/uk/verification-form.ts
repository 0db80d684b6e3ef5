import type { TranslationOf } from '../../translate.ts';
import type en from '../en/verification-form.ts';

export default {
  name: 'Реєстрація та підтвердження особи',
  nameWith: 'Реєстрація та підтвердження особи: {municipality}',
  'start.title': 'Як Ви хочете увійти?',
  'start.provider': 'Через {name}',
  'start.now': 'Одразу',
  'start.provider.text': 'Без паперів і без візиту. Вам знадобиться: {needs}.',
  'start.provider.host': 'Ви перейдете на {host} і повернетеся сюди.',
  'start.sign-in': 'Увійти через {name}',
  'start.own': 'З логіном і паролем муніципалітету',
  'start.hours': { one: '{count} година від отримання', few: '{count} години від отримання', many: '{count} годин від отримання', other: '{count} години від отримання' },
  'start.own.text': 'Три етапи: реєстрація тут, одноразове підтвердження особи (особисто або поштою), активація.',
  'start.register': 'Зареєструватися',
  'start.known': 'Я вже маю логін і пароль: увійти',
  'start.bring': 'Що знадобиться для підтвердження особи',
  compare: 'Що Ви зможете робити',
  'compare.registered': 'Після реєстрації',
  'compare.verified': 'Після підтвердження',
  yes: 'Так',
  no: 'Ні',
} as const satisfies TranslationOf<typeof en>;
