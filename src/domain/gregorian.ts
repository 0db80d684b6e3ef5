import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { startOfMonth } from 'date-fns/startOfMonth';
import type { CalendarSystem } from './calendar.ts';
import { isIsoDate, two, utcDate, utcMidnight, type IsoDate } from './dates.ts';

const utc = (date: IsoDate) => new UTCDateMini(utcMidnight(date));

/** The calendar of Greek, Ukrainian and English pages (ISO 8601). */
export const gregorian: CalendarSystem = {
  id: 'gregory',
  read(date) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return { year, month, day };
  },
  write(year, month, day) {
    const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
    return isIsoDate(text) ? text : undefined;
  },
  addMonths: (date, count) => utcDate(+addMonths(utc(date), count)),
  startOfMonth: (date) => utcDate(+startOfMonth(utc(date))),
  daysInMonth: (date) => getDaysInMonth(utc(date)),
};
