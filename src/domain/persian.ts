import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns-jalali/addMonths';
import { getDate } from 'date-fns-jalali/getDate';
import { getDaysInMonth } from 'date-fns-jalali/getDaysInMonth';
import { getMonth } from 'date-fns-jalali/getMonth';
import { getYear } from 'date-fns-jalali/getYear';
import { startOfMonth } from 'date-fns-jalali/startOfMonth';
import { addDays, type CalendarSystem } from './calendar.ts';
import { utcDate, utcMidnight, type IsoDate } from './dates.ts';

const utc = (date: IsoDate) => new UTCDateMini(utcMidnight(date));

/** The first day of the year 1400, from which other months are counted. */
const anchor: IsoDate = '2021-03-21';

/** The Solar Hijri calendar of Iran (requirements, sources in `fa`). Loaded only where it is shown. */
export const persian: CalendarSystem = {
  id: 'persian',
  read(date) {
    const moment = utc(date);
    return { year: getYear(moment), month: getMonth(moment) + 1, day: getDate(moment) };
  },
  write(year, month, day) {
    if (![year, month, day].every(Number.isInteger) || month < 1 || month > 12 || day < 1) return undefined;
    const first = persian.addMonths(anchor, (year - 1400) * 12 + month - 1);
    return day <= persian.daysInMonth(first) ? addDays(first, day - 1) : undefined;
  },
  addMonths: (date, count) => utcDate(+addMonths(utc(date), count)),
  startOfMonth: (date) => utcDate(+startOfMonth(utc(date))),
  daysInMonth: (date) => getDaysInMonth(utc(date)),
};
