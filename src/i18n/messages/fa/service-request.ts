import type { TranslationOf } from '../../translate.ts';
import type en from '../en/service-request.ts';

export default {
  name: 'درخواست خدمت',
  nameWith: 'درخواست: {service}',
  continue: 'ادامه',
  'service.title': 'چه درخواستی دارید؟',
  'service.none': 'اکنون در اینجا درخواستی پذیرفته نمی‌شود',
  'service.none.text': 'با ما تماس بگیرید یا بعداً دوباره تلاش کنید.',
  'role.title': 'چه کسی درخواست می‌دهد؟',
  'role.citizen': 'شهروند',
  'role.notary': 'دفتر اسناد رسمی',
  'role.bank': 'بانک',
  'sign-in.title': 'برای ادامه وارد شوید',
  'sign-in.account': 'این خدمت برای کسانی است که نام کاربری دارند. اگر بار نخست است، همین حالا می‌توانید آن را بگیرید.',
  'sign-in.verified': 'این خدمت برای کسانی است که احراز هویت شده‌اند.',
  'sign-in.refused': 'این نام کاربری اجازهٔ این درخواست را ندارد. پاسخ‌های شما محفوظ است. با نام دیگری وارد شوید یا احراز هویت را کامل کنید.',
  'sign-in.over': 'نشست شما پایان یافت. پاسخ‌های شما محفوظ است. برای ادامه دوباره وارد شوید.',
  'sign-in.button': 'ورود',
} as const satisfies TranslationOf<typeof en>;
