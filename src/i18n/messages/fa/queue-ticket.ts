import type { TranslationOf } from '../../translate.ts';
import type en from '../en/queue-ticket.ts';

export default {
  name: 'نوبت صف',
  nameWith: 'صف الکترونیکی: {name}',
  'purpose.title': 'برای چه کاری می‌آیید؟',
  'purpose.legend': 'هدف مراجعه',
  'place.legend': 'دفتر',
  hours: 'ساعت کار:',
  'hours.days': 'یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه',
  people: { one: '{count} نفر', other: '{count} نفر' },
  'queue.nobody': 'هیچ‌کس',
  'queue.now': 'اکنون در صف: {people}',
  'queue.wait': 'اگر اکنون وارد صف شوید، حدود {least} تا {most} دقیقه منتظر می‌مانید.',
  'queue.closed': 'اکنون نمی‌توان وارد صف شد',
  'queue.closed.text': 'روز و ساعتی را که برایتان مناسب است انتخاب کنید.',
  'take.now': 'ورود به صف، همین حالا',
  'take.later': 'انتخاب روز و ساعت',
} as const satisfies TranslationOf<typeof en>;
