import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/domain/links.ts';
import { quickest } from '../drivers/stopwatch.ts';

const base = 'https://www.chania.gr/page';
const origins = ['https://meet.example', 'https://gov.gr'];

describe('an address that may be followed', () => {
  const rows: [string, Parameters<typeof safeUrl>[1], string][] = [
    ['https://meet.example/room?x=1#y', { origins }, 'https://meet.example/room?x=1#y'],
    ['HTTPS://MEET.example:443/Room', { origins }, 'https://meet.example/Room'],
    ['/api/v1', { base }, 'https://www.chania.gr/api/v1'],
    ['api', { base }, 'https://www.chania.gr/api'],
    ['//cdn.example/x', { base }, 'https://cdn.example/x'],
    ['http://www.town.gr/api', { base: 'http://www.town.gr/' }, 'http://www.town.gr/api'],
    ['http://localhost:5173/api', {}, 'http://localhost:5173/api'],
    ['http://127.0.0.1:8080/', {}, 'http://127.0.0.1:8080/'],
    ['http://[::1]/', {}, 'http://[::1]/'],
    ['https://δήμος.gr/ραντεβού', {}, 'https://xn--hxakib1a.gr/'],
  ];
  for (const [address, options, expected] of rows) {
    it(address, () => {
      const href = safeUrl(address, options)?.href ?? 'refused';
      expect(expected.startsWith('https://xn--') ? /^https:\/\/xn--[a-z0-9-]+\.gr\//.test(href) : href === expected, href).to.equal(true);
    });
  }
});

describe('an address that must not be followed (X2, X3)', () => {
  const addresses = [
    '', ' ', '#', 'about:blank',
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'JaVaScRiPt&#58;alert(1)', 'javascript://meet.example/%0aalert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>', 'DATA:text/html;base64,PHN2Zz4=', 'blob:https://meet.example/0', 'vbscript:msgbox(1)', 'file:///etc/passwd', 'filesystem:https://gov.gr/x', 'ftp://meet.example/', 'ws://meet.example', 'intent://gov.gr#Intent;end', 'view-source:https://gov.gr',
    '\\\\evil.com', 'https:/\\evil.com', 'https:\\\\evil.com', '/\\evil.com', 'https://gov.gr\\@evil.com', 'https:/\tevil.com', 'https://gov.gr\n.evil.com', 'https://gov.gr\u0000.evil.com', 'https://gov.gr\u00a0.evil.com',
    'https://gov.gr@evil.com', 'https://gov.gr:443@evil.com/', 'https://user@gov.gr/', 'https://:secret@gov.gr/', 'https://gov.gr%40evil.com@evil.com',
    'https://gov.gr.evil.com', 'https://evil.com/gov.gr', 'https://evil.com?https://gov.gr', 'https://evil.com#https://gov.gr', 'https://xgov.gr', 'https://gov.gr:8443/', 'http://gov.gr/', 'http://meet.example/room',
    'https://gоv.gr/', // a Cyrillic о
    'https://ɡov.gr/', // a Latin ɡ of the phonetic alphabet
    'https://gov。gr.evil.com/',
    'https://', 'https:', 'https://gov.gr:99999/', 'https://[gov.gr]/', 'http://localhost.evil.com/', 'http://127.0.0.1.evil.com/', 'http://localhost@evil.com/',
    '//evil.com/room', 'room', '/room', '?room', '../room',
  ];
  for (const address of addresses) {
    it(JSON.stringify(address), () => expect(safeUrl(address, { origins })?.href).to.equal(undefined));
  }

  it('with a base: neither scripts nor another scheme nor plain http elsewhere', () => {
    for (const address of ['javascript:alert(1)', 'data:,x', 'http://evil.com/', '\\\\evil.com', '/\\evil.com', 'https://gov.gr@evil.com', 'blob:https://www.chania.gr/1']) {
      expect(safeUrl(address, { base })?.href, address).to.equal(undefined);
    }
  });

  it('with a base and origins: the base itself is no exception', () => {
    expect(safeUrl('/room', { base, origins })).to.equal(undefined);
    expect(safeUrl('//evil.com/room', { base, origins })).to.equal(undefined);
  });

  it('plain http on the own origin only by that very origin', () => {
    const own = { base: 'http://www.town.gr/' };
    for (const address of ['http://api.town.gr/', 'http://www.town.gr:81/', 'http://www.town.gr.evil.com/']) expect(safeUrl(address, own)?.href, address).to.equal(undefined);
  });

  it('nothing at all when no origin is allowed', () => expect(safeUrl('https://meet.example/', { origins: [] })).to.equal(undefined));

  it('a broken base throws nothing', () => {
    for (const broken of ['about:blank', 'data:text/html,x', 'not a url']) {
      expect(() => safeUrl('/x', { base: broken })).to.not.throw();
      expect(() => safeUrl('https://gov.gr/', { base: broken })).to.not.throw();
    }
  });

  it('an address of 100,000 characters is judged at once (X13)', () => {
    const judge = () => [`https://${'a.'.repeat(50_000)}`, '\\'.repeat(100_000)].map((address) => safeUrl(address, { origins }));
    expect(quickest(judge)).to.be.below(50);
  });
});
