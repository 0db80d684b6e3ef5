import type { TranslationOf } from '../../translate.ts';
import type en from '../en/booking-calendar.ts';

export default {
  name: 'نوبت‌گیری',
  nameWith: 'نوبت‌گیری {municipality}',

  'step.municipality': 'شهرداری',
  'step.mode': 'شیوهٔ نوبت',
  'step.service': 'خدمت',
  'step.time': 'روز و ساعت',
  'step.details': 'مشخصات',
  'step.review': 'بازبینی',

  'municipality.title': 'شهرداری را انتخاب کنید',
  'municipality.links': 'پیوندهای مفید',
  'mode.title': 'نوبت حضوری می‌خواهید یا تصویری؟',
  'mode.in-person': 'نوبت حضوری',
  'mode.in-person.more': 'به شهرداری می‌آیید.',
  'mode.video': 'نوبت با تماس تصویری',
  'mode.video.more': 'از همان‌جا که هستید ما را می‌بینید و صدایمان را می‌شنوید.',
  'service.title': 'برای چه کاری نوبت می‌خواهید؟',
  'service.legend': 'انتخاب خدمت',
  'service.about': 'دربارهٔ این خدمت',
  'service.minutes': { one: '{count} دقیقه', other: '{count} دقیقه' },
  'service.none': 'اکنون در اینجا برای هیچ خدمتی نوبت داده نمی‌شود',
  'service.none.text': 'با ما تماس بگیرید یا بعداً دوباره تلاش کنید.',
  continue: 'ادامه',
} as const satisfies TranslationOf<typeof en>;
