import { expect } from '@open-wc/testing';
import { looksLikePaper } from '../../src/domain/uploads/file-content.ts';
import { inspect } from '../../src/domain/uploads/inspect.ts';
import { orientationIn, tiffOf } from '../../src/domain/uploads/orientation.ts';
import { ofDocument, remove, removed, withStored, type Upload, type UploadRules } from '../../src/domain/uploads/upload-list.ts';
import type { StoredFile } from '../../src/domain/uploads/stored-file.ts';

const rules: UploadRules = { id: 'deed', kinds: ['pdf', 'jpeg', 'png', 'heic'], maxBytes: 100_000, maxFiles: 1 };
type Part = string | readonly number[];
const bytes = (...parts: Part[]) => new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [...part])));
const number = (value: number, size: number): number[] => Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** (size - 1 - at)) % 256);
const look = async (name: string, content: Uint8Array<ArrayBuffer>, type = '') => {
  const { kind, fault, blob } = await inspect(new File([content], name, { type }), rules, 'id');
  return { kind, fault, sent: String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())) };
};

const segment = (marker: number, data: Uint8Array): number[] => [0xff, marker, ...number(data.length + 2, 2), ...data];
const size = (width: number, height: number) => segment(0xc0, bytes([8], number(height, 2), number(width, 2), [1, 1, 0x11, 0]));
const scan = [...segment(0xda, bytes([1, 1, 0, 0, 63, 0])), 0x12, 0xff, 0, 0xff, 0xd0, 0x34];
const jpeg = (...middle: Part[]) => bytes([0xff, 0xd8], ...middle, scan, [0xff, 0xd9]);
const exif = (orientation: number) => segment(0xe1, bytes('Exif\0\0', [...tiffOf(orientation)], 'ZZPLACE'));

describe('4.2 what is inside a photograph', () => {
  it('keeps picture, colour profile and orientation of a JPEG, and nothing else', async () => {
    const profile = segment(0xe2, bytes('ICC_PROFILE\0', [1, 1], 'colours'));
    const others = [segment(0xe2, bytes('MPF\0ZZPLACE')), segment(0xed, bytes('ZZPLACE')), segment(0xfe, bytes('ZZPLACE'))].flat();
    const { kind, fault, sent } = await look('a.jpg', bytes([...jpeg(exif(6), profile, others, size(40, 20))], [0xff, 0xd8], 'ZZPLACE'));
    expect([kind, fault]).to.deep.equal(['jpeg', undefined]);
    expect(sent).not.to.contain('ZZPLACE');
    expect(sent).to.contain('colours');
    expect(sent.endsWith(String.fromCharCode(...scan, 0xff, 0xd9))).to.equal(true);
    expect(orientationIn(bytes(sent.slice(sent.indexOf('Exif') + 6)))).to.equal(6);
  });

  it('adds nothing to an upright one', async () => {
    const plain = jpeg(size(40, 20));
    expect((await look('a.jpg', plain)).sent).to.equal(String.fromCharCode(...plain));
    expect((await look('a.jpg', jpeg(exif(1), size(40, 20)))).sent).to.equal(String.fromCharCode(...plain));
  });

  it('refuses what is cut off, and what claims more pixels than anybody should decode', async () => {
    expect((await look('a.jpg', jpeg(size(40, 20)).slice(0, -2))).fault).to.equal('unreadable');
    expect((await look('a.jpg', jpeg())).fault).to.equal('unreadable');
    expect((await look('a.jpg', jpeg(size(20_000, 20)))).fault).to.equal('pixels');
    expect((await look('a.jpg', jpeg(size(12_000, 12_000)))).fault).to.equal('pixels');
    expect((await look('a.jpg', jpeg(size(12_000, 8_000)))).fault).to.equal(undefined);
  });

  it('is not led astray by offsets that point nowhere', () => {
    for (let at = 0; at < 26; at++) expect(() => orientationIn(tiffOf(6).fill(0xff, at, at + 4))).not.to.throw();
    expect(orientationIn(new Uint8Array())).to.equal(undefined);
  });

  const box = (name: string, ...parts: Part[]): number[] => [...number(bytes(...parts).length + 8, 4), ...bytes(name, ...parts)];
  const heic = (exifAt: number, [width, height] = [4032, 3024]) =>
    bytes(
      box('ftyp', 'heic\0\0\0\0mif1heic'),
      box('meta', number(0, 4), box('hdlr', number(0, 24)),
        box('iinf', number(0, 4), number(2, 2), box('infe', number(0x2000000, 4), number(1, 2), [0, 0], 'hvc1\0'), box('infe', number(0x2000000, 4), number(2, 2), [0, 0], 'Exif\0')),
        box('iloc', number(0, 4), [0x44, 0], number(2, 2), number(1, 2), [0, 0, 0, 1], number(0, 4), number(4, 4), number(2, 2), [0, 0, 0, 1], number(exifAt, 4), number(7, 4)),
        box('iprp', box('ipco', box('ispe', number(0, 4), number(width ?? 0, 4), number(height ?? 0, 4))))),
      box('mdat', 'ZZPLACEpicture'),
    );
  const place = String.fromCharCode(...heic(0)).indexOf('ZZPLACE');

  it('blots out the words of a HEIC where they stand', async () => {
    const { kind, fault, sent } = await look('a.heic', heic(place));
    expect([kind, fault]).to.deep.equal(['heic', undefined]);
    expect(sent).not.to.contain('ZZPLACE');
    expect(sent).to.contain('picture');
    expect((await look('a.heic', heic(place, [20_000, 20_000]))).fault).to.equal('pixels');
  });

  it('refuses a HEIC that can’t be read, rather than send what nobody knows', async () => {
    expect((await look('a.heic', heic(1_000_000))).fault).to.equal('unreadable');
    for (let end = 12; end < heic(place).length; end += 7) expect((await look('a.heic', heic(place).slice(0, end))).fault).to.equal('unreadable');
  });
});

describe('4.2 what is inside a paper', () => {
  const rows: [string, string, string | undefined][] = [
    ['a paper', '%PDF-1.7 text <b>bold</b> %%EOF', undefined],
    ['one with a page in it', '%PDF-1.7 <HTML>', 'kind'],
    ['one with a page behind it', `%PDF-1.7 ${' '.repeat(2000)}%%EOF <script>`, 'kind'],
    ['one with words about pages in its middle', `%PDF-1.7 ${' '.repeat(2000)} (<html>) %%EOF`, undefined],
    ['a locked one', '%PDF-1.7 trailer <</Encrypt 12 0 R>>', 'locked'],
    ['one whose lock stands in the trailer', '%PDF-1.7 trailer <</Encrypt<</Filter/Standard>>>>', 'locked'],
    ['one about locks', '%PDF-1.7 (/EncryptMetadata) %%EOF', undefined],
  ];
  for (const [what, content, fault] of rows) it(what, async () => expect((await look('a.pdf', bytes(content))).fault).to.equal(fault));

  it('is known by its name and declared type as well', () => {
    for (const [name, type] of [['a.pdf', 'application/pdf'], ['a.PDF ', ''], ['Scan 12.11.2026', ''], ['IMG', 'image/jpg'], ['a.jfif', 'application/octet-stream'], ['گزارش\u200e.pdf', 'application/x-pdf']] as const) {
      expect(looksLikePaper(name, type), name).to.equal(true);
    }
    for (const [name, type] of [['a.pdf.exe', ''], ['a.html', ''], ['photo\u202egpj.exe', ''], ['a.pdf.exe. ', ''], ['a.pdf', 'text/html'], ['a.png', 'image/svg+xml']] as const) {
      expect(looksLikePaper(name, type), name).to.equal(false);
    }
  });
});

describe('VF5 the list and the server’s', () => {
  const upload = (id: string, more: Partial<Upload> = {}): Upload => ({ id, document: 'card', name: id, bytes: 10, state: 'done', sent: 10, tries: 1, file: id, ...more });
  const stored = (id: string, state: StoredFile['state'] = 'clean'): StoredFile => ({ id, document: 'card', kind: 'pdf', bytes: 10, received: 10, state });
  const states = (list: readonly Upload[]) => list.map(({ id, state, fault }) => `${id} ${fault ?? state}`);

  it('takes up what is there, lets go what is not, and leaves alone what is on its way', () => {
    const list = [upload('kept'), upload('gone'), upload('way', { state: 'sending' }), upload('new', { state: 'waiting', file: undefined }), upload('leaving', { state: 'leaving' })];
    const files = [stored('kept', 'infected'), stored('way', 'receiving'), stored('other'), stored('half', 'receiving'), stored('leaving')];
    expect(states(withStored(list, files))).to.deep.equal(['kept infected', 'way sending', 'new waiting', 'leaving leaving', 'other done']);
  });

  it('shows a file again that could not be removed, if it would be handed in', () => {
    const sent = remove([upload('a'), upload('b')], 'a');
    expect(ofDocument(sent, 'card').map(({ id }) => id)).to.deep.equal(['b']);
    expect(states(removed(sent, 'a', true))).to.deep.equal(['b done']);
    expect(states(removed(sent, 'a', false))).to.deep.equal(['a kept', 'b done']);
    expect(states(removed(remove(removed(sent, 'a', false), 'a'), 'a', false)), 'and again').to.deep.equal(['a kept', 'b done']);
    for (const other of [upload('half', { state: 'sending', sent: 5 }), upload('ill', { state: 'refused', fault: 'infected' })]) {
      expect(states(removed(remove([other], other.id), other.id, false))).to.deep.equal([]);
    }
    expect(remove([upload('here', { state: 'waiting', file: undefined })], 'here')).to.deep.equal([]);
    expect(removed(sent, 'b', false), 'which nobody has removed').to.equal(sent);
  });

  it('keeps what arrived after the server was asked', () => {
    const asked = [upload('gone'), upload('quick', { state: 'sending', file: undefined })];
    const list = [upload('gone'), upload('quick', { state: 'checking' })];
    expect(states(withStored(list, [], asked))).to.deep.equal(['quick checking']);
  });
});
