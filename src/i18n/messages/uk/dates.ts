import type { TranslationOf } from '../../translate.ts';
import type en from '../en/dates.ts';

export default {
  weekday: 'неділя понеділок вівторок середа четвер пʼятниця субота',
  'weekday.short': 'нд пн вт ср чт пт сб',
  'weekday.head': 'нд пн вт ср чт пт сб',
  month: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'month.short': 'січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.',
  'month.heading': 'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
} satisfies TranslationOf<typeof en>;
