/** Papers as files in the verification form (VF5, quality 4.2): whatever is picked, asserted on what the server has received. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { given, infected, pdf, photograph, png, type Given } from '../drivers/files.ts';
import { atPapers, type Papers } from '../drivers/papers.ts';
import { comes } from './comes.ts';
import { stage } from './stage.ts';

const scene = stage();
const papers = atPapers(scene);
const limit = 2 * 1024 * 1024; // of the document that proves the tax number
const kinds = '\u2066PDF, JPG, PNG\u2069';

/** A picture as a browser makes it: 40 wide, 20 high. */
async function picture({ page }: Papers): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 20 });
    canvas.getContext('2d')?.fillRect(0, 0, 20, 20);
    return canvas.toDataURL('image/jpeg');
  });
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

interface Row {
  readonly file: Given;
  /** What is said of it; absent when it arrives. */
  readonly fault?: string;
  readonly kind?: string;
  readonly shown?: string;
}

const rows: Readonly<Record<string, Row>> = {
  'a program called a picture': { file: given('photo.jpg', 'image/jpeg', 'MZ program'), fault: 'kind' },
  'a page called a paper': { file: given('a.pdf', 'application/pdf', '<html><script>1</script>'), fault: 'kind' },
  'a drawing that is code': { file: given('a.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'), fault: 'kind' },
  'a paper called a program': { file: { ...pdf('a.pdf.exe'), mimeType: 'application/x-msdownload' }, fault: 'kind' },
  'a paper that calls itself a page': { file: { ...pdf('a.pdf'), mimeType: 'text/html' }, fault: 'kind' },
  'a paper that begins with a page': { file: given('a.pdf', 'application/pdf', '<!-- %PDF-1.7 --><html>'), fault: 'kind' },
  'a paper that is a page too': { file: pdf('a.pdf', 400, '<html><script>1</script></html>'), fault: 'kind' },
  'a paper with a page behind it': { file: given('a.pdf', 'application/pdf', `${pdf('a').buffer.toString('latin1')}<script>1</script>`), fault: 'kind' },
  'a picture called a paper': { file: { ...png('scan.pdf'), mimeType: 'application/pdf' }, kind: 'png' },
  'a telephone’s kind where it is not taken': { file: given('a.heic', 'image/heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'), fault: 'kind' },
  nothing: { file: given('empty.pdf', 'application/pdf', ''), fault: 'empty' },
  'one byte too many': { file: pdf('large.pdf', limit + 1), fault: 'too-large' },
  'as much as may be': { file: pdf('most.pdf', limit), kind: 'pdf' },
  'one byte less': { file: pdf('less.pdf', limit - 1), kind: 'pdf' },
  'a locked paper': { file: pdf('locked.pdf', 400, 'trailer << /Encrypt 5 0 R >>'), fault: 'locked' },
  'a picture of 20,000 pixels each way': { file: png('bomb.png', 20_000, 20_000), fault: 'pixels' },
  'half a picture': { file: { ...png('half.png'), buffer: png('half.png').buffer.subarray(0, 60) }, fault: 'unreadable' },
  'a name of 300 letters': { file: pdf(`${'α'.repeat(296)}.pdf`), kind: 'pdf', shown: `${'α'.repeat(40)}…${'α'.repeat(8)}.pdf` },
  'a name that turns itself around': { file: pdf('photo\u202efdp.pdf'), kind: 'pdf', shown: 'photofdp.pdf' },
  'a Persian name': { file: pdf('گزارش\u200e.pdf'), kind: 'pdf', shown: 'گزارش.pdf' },
};

suite('4.2: what is picked', () => {
  test('each file is sent as what it is, or refused with the reason, and the server gets nothing else', () =>
    papers({}, async (person, { town }) => {
      for (const [what, { file, fault, kind, shown = file.name }] of Object.entries(rows)) {
        const begun = town.calls('addPaper').length;
        await person.picks('tax', file);
        const line = person.line(shown);
        await line.waitFor();
        if (fault) {
          const size = new Intl.NumberFormat('el', { style: 'unit', unit: 'megabyte', unitDisplay: 'short' }).format(2);
          await line.getByText(person.form.t(`file.fault.${fault}`, { kinds, size }), { exact: true }).waitFor();
          assert.equal(town.calls('addPaper').length, begun, `${what}: not begun`);
        } else {
          await line.getByText(person.form.t('file.checking'), { exact: true }).waitFor();
          assert.deepEqual(person.files.map((each) => [each.kind, each.state]), [[kind, 'checking']], what);
          if (kind === 'pdf') assert.ok(person.content('tax').equals(file.buffer), `${what}: byte for byte`);
        }
        await person.removes(shown);
        await line.waitFor({ state: 'detached' });
        assert.equal(await person.input('tax').evaluate((input) => input.matches(':focus')), true, `${what}: focus stays with the document`);
      }
      // The last one is on its way out.
      await comes('no file is left', () => person.files.length === 0);
      const sent = JSON.stringify(town.api.requests);
      assert.doesNotMatch(sent, /scan\.pdf|most\.pdf|photo|αααα/, 'what a citizen calls a file is nobody’s affair');
    }));

  test('a photograph loses place, time and device, and stays the right way up', () =>
    papers({}, async (person, { page }) => {
      const plain = await picture(person);
      await person.picks('tax', photograph('IMG_1.jpg', plain));
      await person.arrived(1);
      const sent = person.content('tax');
      for (const secret of ['GPS', 'ZZC', 'ZZG', 'ZZPLACE', 'xap', 'script', 'html']) assert.ok(!sent.includes(secret), secret);
      assert.ok(sent.length < photograph('x', plain).buffer.length);
      const [width, height] = await page.evaluate(async (base64) => {
        const drawn = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${base64}`)).blob());
        return [drawn.width, drawn.height];
      }, sent.toString('base64'));
      assert.deepEqual([width, height], [20, 40], 'turned by a quarter, as Exif said');
    }));

  test('a drawing loses the words in it and what follows it', () =>
    papers({}, async (person) => {
      await person.picks('tax', png('a.png'));
      await person.arrived(1);
      assert.doesNotMatch(person.content('tax').toString('latin1'), /ZZPLACE|script/);
    }));

  test('no more files than are taken; by dropping as well; with a camera where one is held in the hand', () =>
    papers({}, async (person, { page }) => {
      await person.picks('card', ...[1, 2, 3, 4, 5, 6].map((n) => pdf(`${n}.pdf`)));
      await person.says('file.fault.too-many', { count: 5 }).waitFor();
      await person.arrived(5);
      assert.equal(person.files.length, 5);
      const camera = person.form.named('tax-photo');
      assert.deepEqual([await camera.getAttribute('capture'), await camera.isVisible()], ['environment', false]);
      const dropped = await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['%PDF-1.7 dropped'], 'dropped.pdf', { type: 'application/pdf' }));
        return transfer;
      });
      await person.input('tax').dispatchEvent('drop', { dataTransfer: dropped });
      await person.line('dropped.pdf').getByText(person.form.t('file.checking')).waitFor();
      assert.equal(person.content('tax').toString(), '%PDF-1.7 dropped');
    }));

  test('on a telephone the camera is a way of its own', () =>
    papers({ width: 390, context: { hasTouch: true, isMobile: true } }, async (person) => {
      const camera = person.form.named('card-photo');
      assert.ok(await camera.isVisible());
      assert.equal(await person.form.host.getByLabel(person.form.t('files.photo', { what: 'Αστυνομική ταυτότητα' })).count(), 1);
      assert.equal(await person.form.host.getByText(person.form.t('files.drop')).first().isVisible(), false);
    }));
});

suite('4.2: on the way', () => {
  /** Pieces are 64 KiB and double: the sixth begins beyond 99 %. */
  const bytes = 2_031_616 + 16_000;
  const large = pdf('deed.pdf', bytes);

  for (const how of ['after the server has it', 'before the server has it'] as const) {
    test(`progress; the line breaks at 99 %, ${how}; it goes on by itself from there`, () =>
      papers({}, async (person, { town, page, passes }) => {
        const gates = Array.from({ length: 5 }, () => town.stops('putFile'));
        const last = how === 'before the server has it' ? town.stops('putFile') : undefined;
        if (!last) town.loses('putFile');
        await person.picks('tax', large);
        for (const [at, gate] of gates.entries()) {
          await gate.reached;
          await person.says('file.sending', { percent: Math.floor((100 * 65_536 * (2 ** at - 1)) / bytes) }).waitFor();
          assert.equal(await page.getByRole('progressbar').count(), 1);
          gate.open();
        }
        if (last) {
          await last.reached;
          town.api.fail('putFile', 'offline', 1);
          last.open();
        }
        await person.says('file.paused', { percent: 99 }).waitFor();
        await passes(3_000);
        // What the server had already has been checked meanwhile.
        if (last) await person.arrived(1);
        else await person.says('file.done').waitFor();
        assert.ok(person.content('tax').equals(large.buffer), 'byte for byte');
        assert.equal(town.calls('putFile').length, how === 'after the server has it' ? 6 : 7, 'no piece is sent that is there already');
        assert.equal(town.calls('addPaper').length, 1);
      }));
  }

  test('offline: paused until the device is online, then goes on without a press; the others wait', () =>
    papers({}, async (person, { town, context }) => {
      const gate = town.stops('putFile');
      await person.picks('card', large, pdf('second.pdf'));
      await gate.reached;
      await context.setOffline(true);
      gate.open();
      // The piece on the line still arrives, the next one does not.
      await person.says('file.paused', { percent: 3 }).waitFor();
      await person.says('file.waiting').waitFor();
      await context.setOffline(false);
      await person.arrived(2);
      assert.ok(person.content('card').equals(large.buffer));
    }));

  test('one of five fails: told, the others arrive, it alone is tried again; handing in waits for it', () =>
    papers({}, async (person, { town, page }) => {
      const gates = [1, 2, 3].map(() => town.stops('addPaper'));
      await person.picks('card', ...[1, 2, 3, 4, 5].map((n) => pdf(`${n}.pdf`)));
      await gates[0]?.reached;
      gates[0]?.open();
      await gates[1]?.reached;
      gates[1]?.open();
      await gates[2]?.reached;
      town.api.fail('addPaper', 500, 1);
      gates[2]?.open();
      await person.arrived(4);
      await person.line('3.pdf').getByText(person.form.t('file.fault.failed')).waitFor();
      assert.equal(person.files.length, 4);
      await person.picks('application', pdf('form.pdf'));
      await person.picks('tax', pdf('tax.pdf'));
      await person.arrived(6);
      await person.form.button('online.send').click();
      await page.getByRole('button', { name: person.form.t('fault.unfinished', { label: 'Αστυνομική ταυτότητα' }) }).waitFor();
      assert.equal(town.calls('handIn').length, 0);
      await person.line('3.pdf').getByRole('button', { name: person.form.t('file.of', { what: person.form.t('file.again'), name: '3.pdf' }) }).click();
      await person.arrived(7);
      assert.equal(person.files.length, 7);
      await person.form.button('online.send').click();
      await person.form.heading('track.received').waitFor();
      assert.equal(town.api.registrar.accounts()[0]?.state, 'received');
    }));

  test('being checked, clean, infected: an infected file is told and replaced, and may go meanwhile', () =>
    papers({}, async (person, { passes, town, page }) => {
      await person.picks('tax', infected('virus.pdf'));
      await person.picks('card', pdf('card.pdf'));
      await person.arrived(2);
      await passes(2_500);
      await person.says('file.fault.infected').waitFor();
      await person.line('card.pdf').getByText(person.form.t('file.done'), { exact: true }).waitFor();
      await person.picks('application', pdf('form.pdf'));
      await person.form.button('online.send').click();
      await page.getByRole('button', { name: person.form.t('fault.missing', { label: 'Έγγραφο που αποδεικνύει το ΑΦΜ' }) }).waitFor();
      await person.picks('tax', pdf('tax.pdf'));
      await person.arrived(2);
      assert.deepEqual(person.files.filter(({ document }) => document === 'tax').map(({ state }) => state), ['checking'], 'the infected one is gone from the server');
      await person.form.button('online.send').click();
      await person.form.heading('track.received').waitFor();
      assert.equal(town.calls('handIn').length, 1);
    }));

  test('the server loses a file that was begun: it is sent anew, as one file', () =>
    papers({}, async (person, { town }) => {
      const gate = town.stops('putFile');
      await person.picks('tax', large);
      await gate.reached;
      town.api.db.files.clear();
      gate.open();
      await person.says('file.fault.failed').waitFor();
      await person.line('deed.pdf').getByRole('button', { name: person.form.t('file.of', { what: person.form.t('file.again'), name: 'deed.pdf' }) }).click();
      await person.arrived(1);
      assert.ok(person.content('tax').equals(large.buffer));
    }));
});
