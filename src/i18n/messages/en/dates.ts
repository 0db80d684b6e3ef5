/**
 * Names of days and months, one after another with a blank between: days from Sunday; months as they stand beside a day, shortened, and
 * as they stand beside a year. As data, since the first formatter of `Intl` takes an old telephone a visible wait; not for a
 * page to change with `addMessages`.
 */
export default {
  weekday: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'weekday.short': 'Sun Mon Tue Wed Thu Fri Sat',
  'weekday.head': 'Su Mo Tu We Th Fr Sa',
  month: 'January February March April May June July August September October November December',
  'month.short': 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  'month.heading': 'January February March April May June July August September October November December',
};
