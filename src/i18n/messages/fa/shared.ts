import type { TranslationOf } from '../../translate.ts';
import type en from '../en/shared.ts';

export default {
  back: 'بازگشت',
  errorPrefix: 'خطا:',
  retry: 'تلاش دوباره',
  loading: 'در حال بارگیری…',
  stillWorking: 'هنوز تمام نشده است. لطفاً کمی دیگر صبر کنید.',
  help: 'کمک لازم دارید؟',
  newTab: '(در زبانهٔ تازه باز می‌شود)',
  stepOf: 'مرحلهٔ {now} از {of} · {name}',
  chooseOne: 'برای ادامه یکی را انتخاب کنید',

  'failure.offline.title': 'گویا به اینترنت وصل نیستید',
  'failure.offline': 'ارتباط با سامانه برقرار نشد. پاسخ‌های شما محفوظ است. اتصال خود را بررسی و دوباره تلاش کنید.',
  'failure.timeout.title': 'سامانه دیر پاسخ می‌دهد',
  'failure.timeout': 'پاسخ به‌موقع نرسید. پاسخ‌های شما محفوظ است. کمی بعد دوباره تلاش کنید.',
  'failure.unauthorized.title': 'اجازهٔ دسترسی داده نشد',
  'failure.unauthorized': 'سامانه این درخواست را نپذیرفت. پاسخ‌های شما محفوظ است. دوباره تلاش کنید یا با ما تماس بگیرید.',
  'failure.not-found.title': 'پیدا نشد',
  'failure.not-found': 'آنچه خواستید دیگر در اینجا ارائه نمی‌شود. پاسخ‌های شما محفوظ است. دوباره انتخاب کنید یا با ما تماس بگیرید.',
  'failure.rate-limited.title': 'درخواست‌ها بیش از اندازه است',
  'failure.rate-limited': 'اکنون افراد زیادی از سامانه استفاده می‌کنند. پاسخ‌های شما محفوظ است. کمی صبر کنید و دوباره تلاش کنید.',
  'failure.unavailable.title': 'سامانه اکنون کار نمی‌کند',
  'failure.unavailable': 'اشکال از ماست، نه از شما. پاسخ‌های شما محفوظ است. چند دقیقهٔ دیگر دوباره تلاش کنید.',
  'failure.contract.title': 'پاسخ سامانه خوانده نشد',
  'failure.contract': 'اشکال از ماست، نه از شما. پاسخ‌های شما محفوظ است. چند دقیقهٔ دیگر دوباره تلاش کنید.',
  'failure.config.title': 'این خدمت هنوز در اینجا آماده نیست',
  'failure.config': 'در این صفحه درست تنظیم نشده است. لطفاً با ما تماس بگیرید.',
  'failure.wait.seconds': { one: '{count} ثانیهٔ دیگر دوباره تلاش کنید.', other: '{count} ثانیهٔ دیگر دوباره تلاش کنید.' },
  'failure.wait.minutes': { one: '{count} دقیقهٔ دیگر دوباره تلاش کنید.', other: '{count} دقیقهٔ دیگر دوباره تلاش کنید.' },
  'failure.incident': 'کد خطا، اگر با ما تماس گرفتید: {code}',
} as const satisfies TranslationOf<typeof en>;
