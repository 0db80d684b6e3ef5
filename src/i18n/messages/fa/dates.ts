import type { TranslationOf } from '../../translate.ts';
import type en from '../en/dates.ts';

export default {
  weekday: 'یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه',
  'weekday.short': 'یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه',
  'weekday.head': 'ی د س چ پ ج ش',
  month: 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
  'month.short': 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
  'month.heading': 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
} satisfies TranslationOf<typeof en>;
