import type { TranslationOf } from '../../translate.ts';
import type en from '../en/verification-form.ts';

export default {
  name: 'ثبت‌نام و احراز هویت',
  nameWith: 'ثبت‌نام و احراز هویت: {municipality}',
  'start.title': 'چگونه می‌خواهید وارد شوید؟',
  'start.provider': 'با {name}',
  'start.now': 'بی‌درنگ',
  'start.provider.text': 'بدون کاغذ و بدون مراجعه. آنچه لازم دارید: {needs}.',
  'start.provider.host': 'به {host} می‌روید و به همین‌جا برمی‌گردید.',
  'start.sign-in': 'ورود با {name}',
  'start.own': 'با نام کاربری شهرداری',
  'start.hours': { one: '{count} ساعت پس از دریافت', other: '{count} ساعت پس از دریافت' },
  'start.own.text': 'سه مرحله: ثبت‌نام در همین‌جا، یک بار احراز هویت (حضوری یا با پست)، فعال‌سازی.',
  'start.register': 'ثبت‌نام کاربر جدید',
  'start.known': 'نام کاربری دارم: ورود',
  'start.bring': 'برای احراز هویت چه لازم است',
  compare: 'چه کارهایی می‌توانید انجام دهید',
  'compare.registered': 'با ثبت‌نام',
  'compare.verified': 'با احراز هویت',
  yes: 'بله',
  no: 'خیر',
} as const satisfies TranslationOf<typeof en>;
