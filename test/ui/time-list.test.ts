import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { timeList, type TimeListArgs } from '../../src/ui/time-list.ts';
import { stage, strike } from './stage.ts';

const at = (hours: number, minutes: number) => Date.UTC(2026, 11, 17, hours, minutes);
const iso = (hours: number, minutes: number) => new Date(at(hours, minutes)).toISOString();

const parts: TimeListArgs['parts'] = [
  { name: 'Morning', starts: [at(9, 0), at(9, 15)] },
  { name: 'Afternoon', starts: [at(12, 30), at(13, 0)] },
];
const gone = [at(9, 15)];

const words: TimeListArgs['words'] = (start) => {
  const text = new Date(start).toISOString().slice(11, 16);
  return start === at(12, 30) ? { text, second: '2:30 in Athens' } : { text };
};

function times(given: Partial<TimeListArgs> = {}) {
  let chosen = given.chosen;
  const dir = given.rtl ? 'rtl' : 'ltr';
  const view = () =>
    timeList({
      label: 'Times, Thursday 17 December',
      parts,
      words,
      gone,
      rtl: false,
      ...given,
      chosen,
      onChoose(start) {
        chosen = start;
        made.draw(view());
      },
    });
  const made = stage(view(), { dir });
  const tabStops = () => made.all('[data-start][tabindex="0"]').map((time) => time.dataset.start);
  return { made, chosen: () => chosen, tabStops };
}

describe('time list', () => {
  afterEach(strike);

  it('is one radio group, told by part of day, with both clocks in the name of a time', async () => {
    const { made } = times({ chosen: at(12, 30) });
    expect(made.one('[role="radiogroup"]').getAttribute('aria-label')).to.equal('Times, Thursday 17 December');
    expect(made.all('.part').map((part) => part.textContent)).to.deep.equal(['Morning', 'Afternoon']);
    expect(made.all('[role="radio"]')).to.have.length(4);
    expect(made.one('[aria-checked="true"]').textContent).to.equal('12:30 2:30 in Athens');
    await expect(made.host).to.be.accessible();
  });

  it('has one stop of Tab: what is chosen, else the first that is free', () => {
    expect(times().tabStops()).to.deep.equal([iso(9, 0)]);
    expect(times({ chosen: at(13, 0) }).tabStops()).to.deep.equal([iso(13, 0)]);
    expect(times({ chosen: at(9, 15) }).tabStops()).to.deep.equal([iso(9, 0)]);
  });

  const keys: [key: string, rtl: boolean, from: number, to: number][] = [
    ['ArrowRight', false, at(12, 30), at(13, 0)],
    ['ArrowDown', false, at(12, 30), at(13, 0)],
    ['ArrowLeft', false, at(12, 30), at(9, 0)],
    ['ArrowUp', false, at(12, 30), at(9, 0)],
    ['ArrowRight', false, at(13, 0), at(9, 0)],
    ['ArrowLeft', false, at(9, 0), at(13, 0)],
    ['Home', false, at(13, 0), at(9, 0)],
    ['End', false, at(9, 0), at(13, 0)],
    ['ArrowLeft', true, at(12, 30), at(13, 0)],
    ['ArrowRight', true, at(12, 30), at(9, 0)],
    ['ArrowDown', true, at(12, 30), at(13, 0)],
  ];
  for (const [key, rtl, from, to] of keys) {
    it(`${key}${rtl ? ' from right to left' : ''} moves and chooses`, async () => {
      const { made, chosen, tabStops } = times({ chosen: from, rtl });
      made.one('[aria-checked="true"]').focus();
      await sendKeys({ press: key });
      expect(chosen()).to.equal(to);
      expect(made.focused()).to.equal(new Date(to).toISOString());
      expect(tabStops()).to.deep.equal([made.focused()]);
    });
  }

  it('chooses with Space where nothing is chosen, and never what is gone', async () => {
    const { made, chosen } = times();
    made.one(`[data-start="${iso(9, 15)}"]`).click();
    expect(chosen()).to.equal(undefined);
    made.one(`[data-start="${iso(9, 0)}"]`).focus();
    await sendKeys({ press: ' ' });
    expect(chosen()).to.equal(at(9, 0));
  });

  it('chooses an instant on a page whose library has put a Date.parse of its own in place of the browser’s', () => {
    const own = Object.getOwnPropertyDescriptor(Date, 'parse') as PropertyDescriptor;
    Date.parse = ((text: string) => new Date(text)) as unknown as typeof Date.parse;
    try {
      const { made, chosen } = times();
      made.one(`[data-start="${iso(9, 0)}"]`).click();
      expect(chosen()).to.equal(at(9, 0));
    } finally {
      Object.defineProperty(Date, 'parse', own);
    }
  });

  it('draws the first thirty-six of many, the rest on demand, the chosen one always', async () => {
    const many = [0, 1, 2].map((part) => ({
      name: `Part ${part}`,
      starts: Array.from({ length: 20 }, (_, index) => at(6, 0) + (part * 20 + index) * 60_000),
    }));
    const asked: number[] = [];
    const counting: TimeListArgs['words'] = (start) => (asked.push(start), words(start));
    const all = { parts: many, words: counting };
    const showAll = { text: 'Show all 60 times', onPress: () => made.draw(timeList({ ...all, label: 'Times', rtl: false, expanded: true, onChoose: () => {} })) };
    const { made } = times({ ...all, showAll });
    expect(made.all('[data-start]')).to.have.length(36);
    expect(asked, 'words of what is drawn alone').to.have.length(36);
    expect(made.all('.part')).to.have.length(2);
    made.one('[data-focus="show-all"]').click();
    expect(made.all('[data-start]')).to.have.length(60);
    await new Promise(requestAnimationFrame);
    expect(made.focused(), 'the first that was hidden').to.equal(new Date(at(6, 36)).toISOString());
    expect(times({ ...all, showAll, chosen: at(6, 50) }).made.all('[data-start]')).to.have.length(60);
  });

  it('does not draw again what has not changed', () => {
    let reads = 0;
    const counted = [{ get name() { reads++; return 'Morning'; }, starts: parts[0]?.starts ?? [] }];
    const view = () => timeList({ label: 'Times', parts: counted, words, rtl: false, onChoose: () => {} });
    const made = stage(view());
    made.draw(view());
    expect(reads).to.equal(1);
  });
});
