import type { TranslationOf } from '../../translate.ts';
import type en from '../en/queue-ticket.ts';

export default {
  name: 'Талон електронної черги',
  nameWith: 'Електронна черга: {name}',
  'purpose.title': 'Для чого Ви прийдете?',
  'purpose.legend': 'Мета візиту',
  'place.legend': 'Офіс',
  hours: 'Години роботи:',
  'hours.days': 'нд пн вт ср чт пт сб',
  people: { one: '{count} особа', few: '{count} особи', many: '{count} осіб', other: '{count} особи' },
  'queue.nobody': 'нікого',
  'queue.now': 'Зараз у черзі: {people}',
  'queue.wait': 'Якщо стати зараз, чекати приблизно від {least} до {most} хв.',
  'queue.closed': 'Зараз стати в чергу не можна',
  'queue.closed.text': 'Оберіть зручний день та час.',
  'take.now': 'Стати в чергу зараз',
  'take.later': 'Обрати день та час',
} as const satisfies TranslationOf<typeof en>;
