/** What the bench must show of the booking widget: each row with its limit, and whether it holds. */
import { byteRows, kilobytes } from './bytes.mjs';
import { median, worst } from './measure/statistics.mjs';

const LIMITS = {
  requests: 5,
  depth: 3,
  readyRatio: 2.1,
  blocking: 150,
  arrowMedian: 20,
  arrowWorst: 50,
  monthChange: 50,
  dayToTimes: 64,
  heap: 1,
  heapGrowth: 5,
  availability: 12_000,
  shift: 0.02,
};

const whole = (value) => String(Math.round(value));
const milliseconds = (value) => `${Math.round(value)} ms`;
const ratio = (value) => `${value.toFixed(2)} ×`;
const megabytes = (value) => `${value >= 0 ? '+' : ''}${value.toFixed(2)} MB`;
const percent = (value) => `${value.toFixed(1)} %`;
const score = (value) => value.toFixed(3);

/** Medians over the rounds of what was seen on one page. */
function over(visits, page, of) {
  return median(visits.filter((each) => each.page === page).map(of));
}

/** Compared within a round: the machine was as busy for both. */
function ratioToLit(visits, page) {
  const readyOf = (name, round) => visits.find((each) => each.page === name && each.round === round)?.ready;
  const rounds = [...new Set(visits.map(({ round }) => round))];
  return median(rounds.map((round) => readyOf(page, round) / readyOf('lit', round)));
}

const stepOf = (label, reduce) => (visit) => reduce(visit.steps?.[label] ?? []);

const row = (name, value, limit, show) => ({
  name,
  value: Number.isFinite(value) ? show(value) : 'not measured',
  limit: `≤ ${show(limit)}`,
  ok: value <= limit,
});

export function targetRows(root, visits) {
  const first = (of) => over(visits, 'booking', of);
  const month = (of) => over(visits, 'booking-month', of);
  const blank = over(visits, 'blank', ({ heap }) => heap);
  const growth = ({ steps }) => (steps['heap after'] / steps['heap before'] - 1) * 100;
  return [
    ...byteRows(root).map(({ name, detail, value, limit, ok }) => ({
      name: `${name}${detail ? ` (${detail})` : ''}, brotli`,
      value: kilobytes(value),
      limit: `≤ ${kilobytes(limit)}`,
      ok,
    })),
    row('requests to ready, the document counted', first(({ requests }) => requests), LIMITS.requests, whole),
    row('depth to ready', first(({ depth }) => depth), LIMITS.depth, whole),
    row('ready ÷ lit, first screen', ratioToLit(visits, 'booking'), LIMITS.readyRatio, ratio),
    row('total blocking time, first screen', first(({ blocking }) => blocking), LIMITS.blocking, milliseconds),
    row('total blocking time, 10,000 times', month(({ blocking }) => blocking), LIMITS.blocking, milliseconds),
    row('arrow key, 10,000 times, median', month(stepOf('arrow key', median)), LIMITS.arrowMedian, milliseconds),
    row('arrow key, 10,000 times, worst', month(stepOf('arrow key', worst)), LIMITS.arrowWorst, milliseconds),
    row('month change, worst', month(stepOf('month change', worst)), LIMITS.monthChange, milliseconds),
    row('day click to painted times, worst', month(stepOf('day to times', worst)), LIMITS.dayToTimes, milliseconds),
    row('heap above a blank page, 10,000 times', month(({ heap }) => heap) - blank, LIMITS.heap, megabytes),
    row('heap growth over 50 month changes', month(growth), LIMITS.heapGrowth, percent),
    row('availability of 10,000 times on the wire', month(({ availability }) => availability), LIMITS.availability, kilobytes),
    row('layout shift, first screen', first(({ shift }) => shift), LIMITS.shift, score),
    row('layout shift, month', month(({ shift }) => shift), LIMITS.shift, score),
  ];
}

/** Every page side by side. */
export function comparison(visits) {
  const names = [...new Set(visits.map(({ page }) => page))];
  const show = (value, format) => (Number.isFinite(value) ? format(value) : '–');
  return names.map((page) => {
    const at = (of) => over(visits, page, of);
    return [
      page,
      kilobytes(at(({ bytes }) => bytes)),
      `${at(({ requests }) => requests)} / ${at(({ depth }) => depth)}`,
      show(at(({ ready }) => ready), milliseconds),
      show(ratioToLit(visits, page), ratio),
      milliseconds(at(({ blocking }) => blocking)),
      `${at(({ heap }) => heap).toFixed(2)} MB`,
      `${show(at(stepOf('arrow key', median)), whole)} / ${show(at(stepOf('arrow key', worst)), milliseconds)}`,
      show(at(stepOf('month change', worst)), milliseconds),
      score(at(({ shift }) => shift)),
    ];
  });
}
