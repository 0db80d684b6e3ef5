import type { TranslationOf } from '../../translate.ts';
import type en from '../en/service-request.ts';

export default {
  name: 'Запит до муніципалітету',
  nameWith: 'Запит: {service}',
  continue: 'Продовжити',
  'service.title': 'Що Ви хочете отримати?',
  'service.none': 'Зараз тут не можна подати запит',
  'service.none.text': 'Зателефонуйте нам або спробуйте пізніше.',
  'role.title': 'Хто подає запит?',
  'role.citizen': 'Громадянин',
  'role.notary': 'Нотаріальна контора',
  'role.bank': 'Банк',
  'sign-in.title': 'Увійдіть, щоб продовжити',
  'sign-in.account': 'Ця послуга для тих, хто має обліковий запис. Якщо Ви тут уперше, його можна отримати зараз.',
  'sign-in.verified': 'Ця послуга для тих, чию особу підтверджено.',
  'sign-in.refused': 'Цей обліковий запис не може подати такий запит. Ваші відповіді збережено. Увійдіть під іншим або завершіть підтвердження особи.',
  'sign-in.over': 'Ваш сеанс завершився. Відповіді збережено. Увійдіть ще раз, щоб продовжити.',
  'sign-in.button': 'Увійти',
} as const satisfies TranslationOf<typeof en>;
