/**
 * Presses keys and clicks as a person would, and times each from the press to the frame that shows its effect.
 *
 * Steps: `{ focus: selector }`, `{ press: [keys], times, label }`, `{ click: [selectors], times, label, until }` (the selectors in turn),
 * `{ heap: label }` (what stays in memory now).
 */
import { setTimeout as wait } from 'node:timers/promises';
import { conditions } from '../conditions.mjs';

/** A press without effect by now has none. */
const PATIENCE_MS = 5000;

const quoted = (text) => JSON.stringify(text ?? null);

async function clickOn({ page, evaluate }, selector) {
  const centre = await evaluate(`(() => {
    const element = __bench.find(${quoted(selector)});
    if (!element) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  })()`);
  if (!centre) throw new Error(`Nothing to click at ${selector}`);
  await wait(60);
  await page.mouse.click(...centre);
}

/** The next press comes after the effect of this one, so that each is timed for itself. */
async function untilSeen(evaluate, count) {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end && (await evaluate('__bench.presses.length')) < count) await wait(20);
}

async function timed(tools, step) {
  const { evaluate, page } = tools;
  await evaluate('__bench.presses = []; __bench.recording = true');
  for (let index = 0; index < step.times; index += 1) {
    await evaluate(`__bench.until = ${quoted(step.until?.(index))} ?? undefined`);
    if (step.press) await page.keyboard.press(step.press[index]);
    else await clickOn(tools, step.click[index % step.click.length]);
    await untilSeen(evaluate, index + 1);
    await wait(conditions.pauseMs);
  }
  const presses = await evaluate('__bench.recording = false; __bench.presses');
  if (presses.length < step.times) {
    throw new Error(`${step.label}: ${step.times - presses.length} of ${step.times} presses showed no effect`);
  }
  return presses.sort((a, b) => a - b);
}

export async function press(tools, steps) {
  const results = {};
  for (const step of steps) {
    if (step.focus) {
      const found = await tools.evaluate(`(() => {
        const element = __bench.find(${quoted(step.focus)});
        element?.focus();
        return Boolean(element);
      })()`);
      if (!found) throw new Error(`Nothing to focus at ${step.focus}`);
      await wait(150);
    } else if (step.heap) {
      results[step.heap] = await tools.heap();
    } else {
      results[step.label] = await timed(tools, step);
    }
  }
  return results;
}
