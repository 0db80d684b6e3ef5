/** The doctor as a webmaster calls it: by the address of the page, or from the console. It comes also where the widgets can't. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { safeUrl } from '../../src/domain/links.ts';
import { clinic, type Plant } from './doctor-support.ts';

const ward = clinic();
const policy = (...lines: string[]): Plant => ({
  headers: { 'content-security-policy': ["default-src 'none'", 'script-src FILES', "style-src 'self'", 'connect-src APIORIGIN', ...lines].join('; ') },
});

interface Called {
  readonly civicWidgets: { doctor(): Promise<{ findings: { fault: string }[] }> };
}

suite('doctor: called', () => {
  const pages: Readonly<Record<string, readonly [plant: Plant, said: string]>> = {
    'on a page that is well': [{}, 'Δεν βρέθηκε σφάλμα'],
    'under a strict policy': [policy("require-trusted-types-for 'script'", 'trusted-types lit-html'), 'Δεν βρέθηκε σφάλμα'],
    'where Trusted Types keep the widgets out': [policy("require-trusted-types-for 'script'", "trusted-types 'none'"), 'Trusted Types'],
    'with all in one file': [{ head: '<script src="FILES/civic-widgets.all.js" async></script>' }, 'Δεν βρέθηκε σφάλμα'],
  };
  for (const [name, [plant, said]] of Object.entries(pages)) {
    test(`doctor: by ?civic-doctor, ${name}`, () =>
      ward(async (all) => {
        const errors: string[] = [];
        all.page.on('console', (message) => message.text().startsWith('[civic-widgets]') && message.type() === 'error' && errors.push(message.text()));
        await all.opens({ ...plant, query: '?civic-doctor' });
        await all.page.getByRole('region', { name: /Έλεγχος/ }).getByText(said).first().waitFor();
        assert.deepEqual(errors, [], 'the doctor is no fault of the page');
      }));
    test(`doctor: from the console, ${name}`, () =>
      ward(async (all) => {
        await all.opens(plant);
        const { findings } = await all.page.evaluate(() => (globalThis as unknown as Called).civicWidgets.doctor());
        assert.deepEqual(findings.map(({ fault }) => fault), said === 'Trusted Types' ? ['policy-types'] : []);
      }));
  }
});

test('doctor: refuses the addresses that the widgets refuse, and no others (X2)', () =>
  ward(async (all) => {
    const addresses = [
      'https://api.example/v1', '/api', 'api', '//api.example/v1', 'http://api.example', 'http://localhost:8787/api', 'https://gov@api.example', 'https://www.town.example:x@api.example',
      'javascript:alert(1)', 'data:text/html,x', 'https:\\\\api.example', 'ht\ttps://api.example', 'https://', 'blob:https://api.example/1', '',
    ];
    for (const address of addresses) {
      // As an element has it: what stands in markup may be read otherwise.
      await all.opens({ body: '<div id="here"></div>' });
      await all.page.evaluate((url) => {
        const widget = document.createElement('civic-booking-calendar');
        for (const [name, value] of [['api-url', url], ['municipality', 'chania'], ['lang', 'el']] as const) widget.setAttribute(name, value);
        document.querySelector('#here')?.append(widget);
      }, address);
      const { findings } = await all.examines();
      const refused = findings.some(({ fault }) => fault === 'api-refused' || fault === 'api-missing');
      assert.equal(refused, !address || !safeUrl(address, { base: all.page.url() }), address);
    }
  }));
