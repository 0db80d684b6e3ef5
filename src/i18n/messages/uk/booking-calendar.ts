import type { TranslationOf } from '../../translate.ts';
import type en from '../en/booking-calendar.ts';

export default {
  name: 'Запис на прийом',
  nameWith: 'Запис на прийом: {municipality}',

  'step.municipality': 'Муніципалітет',
  'step.mode': 'Спосіб прийому',
  'step.service': 'Послуга',
  'step.time': 'День і час',
  'step.details': 'Ваші дані',
  'step.review': 'Перевірка',

  'municipality.title': 'Оберіть муніципалітет',
  'municipality.links': 'Корисні посилання',
  'mode.title': 'Як Вам зручніше звернутися?',
  'mode.in-person': 'Особистий прийом',
  'mode.in-person.more': 'Ви приходите до нашого офісу.',
  'mode.video': 'Прийом через відеозвʼязок',
  'mode.video.more': 'Ви бачите й чуєте нас звідти, де перебуваєте.',
  'service.title': 'З якого питання Ви записуєтеся?',
  'service.legend': 'Вибір послуги',
  'service.about': 'Про послугу',
  'service.minutes': { one: '{count} хвилина', few: '{count} хвилини', many: '{count} хвилин', other: '{count} хвилини' },
  'service.none': 'Зараз тут немає послуг, на які можна записатися',
  'service.none.text': 'Зателефонуйте нам або спробуйте пізніше.',
  continue: 'Продовжити',
} as const satisfies TranslationOf<typeof en>;
