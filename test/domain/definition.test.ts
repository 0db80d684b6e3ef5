import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { chaniaDefinitions } from '../../mock-api/seed/definitions/chania.ts';
import { propertyInquiry } from '../../mock-api/seed/definitions/shahin-shahr.ts';
import { urmiaDefinitions } from '../../mock-api/seed/definitions/urmia.ts';
import { readDefinition } from '../../src/adapter/rest/wire-definition.ts';
import type { Values } from '../../src/domain/conditions.ts';
import { definitionProblems } from '../../src/domain/definition-problems.ts';
import { persian } from '../../src/domain/persian.ts';
import { askedFields, checkStep, finished, plainValues, typedValues, withPlainDates } from '../../src/domain/request-answers.ts';
import { askedSteps } from '../../src/domain/request-steps.ts';
import { textIn, type Definition, type Step } from '../../src/domain/request-definition.ts';
import { quickest } from '../drivers/stopwatch.ts';

const shipped = [propertyInquiry, ...urmiaDefinitions, ...chaniaDefinitions];
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const minimal = { format: 1, id: 'x', edition: 1, title: 'X', applicants: [{ role: 'citizen', signIn: 'none' }], steps: [{ id: 'end', kind: 'submission' }], fees: 'none' };

describe('RQ1 a service definition', () => {
  for (const definition of shipped) {
    it(`that ships, ${definition.id}, is right and is read as it is written`, () => {
      expect(definitionProblems(definition)).to.deep.equal([]);
      expect(readDefinition(plain(definition))).to.deep.equal(plain(definition));
    });
  }

  it('is right when it is as small as can be', () => expect(definitionProblems(minimal)).to.deep.equal([]));

  const wrong: [string, unknown, string, RegExp][] = [
    ['no object', 'text', '', /object/],
    ['another format', { ...minimal, format: 2 }, 'format', /Write 1/],
    ['a missing title', { ...minimal, title: undefined }, 'title', /Add "title"/],
    ['an empty text', { ...minimal, title: { fa: ' ' } }, 'title', /Write a text/],
    ['a slip in a member’s name', { ...minimal, feees: 'none' }, 'feees', /spelling/],
    ['a kind of step that is not known', { ...minimal, steps: [{ id: 'a', kind: 'dance' }] }, 'steps[0].kind', /undertakings/],
    ['a step without what its kind needs', { ...minimal, steps: [{ id: 'a', kind: 'documents' }, ...minimal.steps] }, 'steps[0].documents', /Add/],
    ['a member of another kind', { ...minimal, steps: [{ id: 'a', kind: 'dues', fields: [] }] }, 'steps[0].fields', /Remove/],
    ['an id twice', { ...minimal, steps: [...minimal.steps, { id: 'end', kind: 'answer' }] }, 'steps[1].id', /taken/],
    ['nothing is ever filed', { ...minimal, steps: [{ id: 'a', kind: 'review' }] }, 'steps', /submission/],
    ['dues that nobody shows', { ...minimal, fees: 'records' }, 'steps', /dues/],
    ['a map alone', { ...minimal, steps: [{ id: 'p', kind: 'property', by: ['map'] }, ...minimal.steps] }, 'steps[0].by', /map/],
    ['a rule about a field that is not there', { ...minimal, steps: [{ id: 'end', kind: 'submission', showWhen: { field: 'ghost', filled: true } }] }, 'steps[0].showWhen', /ghost/],
    ['a rule with two tests', { ...minimal, steps: [{ id: 'end', kind: 'submission', showWhen: { field: 'role', filled: true, equals: 'x' } }] }, 'steps[0].showWhen', /exactly one/],
    ['an amount without its currency', { ...minimal, steps: [{ id: 'f', kind: 'fields', fields: [{ id: 'a', kind: 'amount', label: 'A' }] }, ...minimal.steps] }, 'steps[0].fields[0].currency', /rials/],
  ];
  for (const [what, json, path, remedy] of wrong) {
    it(`names the place and the remedy: ${what}`, () => {
      const found = definitionProblems(json).find((problem) => problem.path === path);
      expect(found?.remedy, JSON.stringify(definitionProblems(json))).to.match(remedy);
    });
  }

  it('never makes the reader throw anything but an error of the page', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(definitionProblems(json)).not.to.deep.equal([]);
        try {
          readDefinition(json);
        } catch (error) {
          expect(error).to.include({ name: 'AdapterError', kind: 'config' });
        }
      }),
    );
  });

  /** A definition with something put in place of one of its members. */
  function spoilt(target: unknown, at: number, value: unknown): unknown {
    const copy = plain(target);
    const places: [Record<string, unknown>, string][] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || !node) return;
      for (const key of Object.keys(node)) {
        places.push([node as Record<string, unknown>, key]);
        walk((node as Record<string, unknown>)[key]);
      }
    };
    walk(copy);
    const [node, key] = places[at % places.length] ?? [{}, ''];
    node[key] = value;
    return copy;
  }

  it('whatever is spoilt in it: where nothing is wrong it can be read, and reading it never shows more than is there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shipped), fc.nat(), fc.oneof(fc.jsonValue(), fc.constantFrom('fa', '', 'today', -1, {}, [])), (definition, at, value) => {
        const json = spoilt(definition, at, value);
        const problems = definitionProblems(json);
        for (const { path, remedy } of problems) expect([typeof path, remedy.length > 0]).to.deep.equal(['string', true]);
        if (!problems.length) expect(() => readDefinition(json)).not.to.throw();
      }),
      { numRuns: 400 },
    );
  });

  it('what can be read is asked, checked and sent without a throw, whatever is answered, and changes nothing else', () => {
    const odd = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '۱۲', '12,50', '1404/12/30', 'javascript:alert(1)', '${alert(1)}'));
    const value = fc.oneof(fc.jsonValue(), odd, fc.constantFrom('choice', 'date', 'amount', 'code', 'documents', 'applicant'));
    fc.assert(
      fc.property(fc.constantFrom(...shipped), fc.nat(), value, fc.dictionary(odd, fc.oneof<fc.Arbitrary<string | string[]>[]>(odd, fc.array(odd))), (source, at, put, typed) => {
        let definition: Definition;
        try {
          definition = readDefinition(spoilt(source, at, put));
        } catch {
          return; // told to the page, and never shown
        }
        const names = definition.steps.flatMap((step) => [step.id, ...(step.fields ?? []).map(({ id }) => id)]);
        const values: Values = { ...typed, ...Object.fromEntries(names.map((name, index) => [name, Object.values(typed)[index % (Object.keys(typed).length || 1)] ?? ''])) };
        const facts = { ...values, ...plainValues(definition, values, persian), role: 'citizen' };
        for (const step of askedSteps(definition, facts)) checkStep(step, values, facts, [], { calendar: persian, today: '2026-11-21' });
        JSON.stringify(finished(definition, values, facts, persian));
        typedValues(definition, values);
        expect(Object.keys({}.constructor.prototype as object)).to.deep.equal([]);
      }),
      { numRuns: 400 },
    );
  });

  it('takes nothing that JavaScript has by itself for an answer (X12)', () => {
    for (const id of ['constructor', 'toString', 'hasOwnProperty']) {
      const step: Step = { id: 'one', kind: 'fields', title: 'One', fields: [{ id, kind: 'text', label: id }] };
      expect(checkStep(step, {}, {}, [], { calendar: persian, today: '2026-11-21' })).to.deep.equal([{ field: id, code: 'required' }]);
    }
  });

  it('speaks the language, else English, else what it has', () => {
    expect(textIn({ fa: 'ملک', en: 'Property' }, 'fa')).to.equal('ملک');
    expect(textIn({ fa: 'ملک', en: 'Property' }, 'fa-IR')).to.equal('ملک');
    expect(textIn({ fa: 'ملک', en: 'Property' }, 'el')).to.equal('Property');
    expect(textIn({ fa: 'ملک' }, 'el')).to.equal('ملک');
    expect(textIn('Ακίνητο', 'fa')).to.equal('Ακίνητο');
    expect(textIn(undefined, 'fa')).to.equal('');
  });
});

describe('RQ what a step asks and what is wrong with the answers', () => {
  const frame = { calendar: persian, today: '2026-11-21' } as const;
  const stepOf = (definition: Definition, kind: string): Step => definition.steps.find((step) => step.kind === kind) as Step;
  const faults = (step: Step, values: Values, accepted: readonly string[] = []) => checkStep(step, values, { ...values, role: 'citizen' }, accepted, frame).map(({ field, code }) => `${field} ${code}`);

  it('RQ3 each undertaking by itself', () => {
    const step = stepOf(propertyInquiry, 'undertakings');
    expect(faults(step, {})).to.deep.equal(['right undertaking', 'accurate undertaking', 'void undertaking']);
    expect(faults(step, {}, ['right', 'void'])).to.deep.equal(['accurate undertaking']);
  });

  it('RQ4 the code in its form', () => {
    const step = stepOf(propertyInquiry, 'property');
    expect(faults(step, {})).to.deep.equal(['property required', 'earlierRequest required']);
    expect(faults(step, { property: '۲-۱۴-۳۷', earlierRequest: '1' })).to.deep.equal(['property shape']);
    expect(faults(step, { property: '۲ ۱۴ ۳۷ ۵', earlierRequest: '1' })).to.deep.equal([]);
  });

  it('RQ5 a letter’s date that exists and has come', () => {
    const step = stepOf(propertyInquiry, 'letter');
    const answers = { 'letter.number': '۱', 'letter.authority': 'bank', purpose: 'mortgage' };
    expect(faults(step, { ...answers, 'letter.date': '1403/12/30' })).to.deep.equal([]);
    expect(faults(step, { ...answers, 'letter.date': '1404/12/30' })).to.deep.equal(['letter.date date-length']);
    expect(faults(step, { ...answers, 'letter.date': '1405/9/1' })).to.deep.equal(['letter.date date-late']);
    expect(faults(step, { ...answers, 'letter.date': '1405/8/30' })).to.deep.equal([]);
    expect(faults(step, { ...answers, 'letter.authority': 'neighbour' })).to.deep.equal(['letter.date date-empty', 'letter.authority choose']);
  });

  it('RQ5 how much too long an answer is, which what is typed afterwards does not change', () => {
    const letter = { ...stepOf(propertyInquiry, 'letter'), optional: true };
    const [found] = checkStep(letter, { 'letter.number': ` ${'1'.repeat(43)} ` }, {}, [], frame).filter(({ code }) => code === 'too-long');
    expect(found).to.deep.equal({ field: 'letter.number', code: 'too-long', excess: 3 });
  });

  it('RQ6 shares of those who own together', () => {
    const step = stepOf(propertyInquiry, 'applicant');
    const answers = { 'applicant.name': 'نام', nationalId: '0499370899', mobile: '۰۹۱۲۰۰۰۰۰۰۰' };
    expect(faults(step, { ...answers, 'applicant.ownership': 'whole' })).to.deep.equal([]);
    expect(faults(step, { ...answers, 'applicant.ownership': 'joint' })).to.deep.equal(['applicant.owners.0 owner']);
    const joint = { ...answers, 'applicant.ownership': 'joint', 'applicant.owners': ['الف', 'ب'] };
    expect(faults(step, { ...joint, 'applicant.shares': ['3', '2'] })).to.deep.equal(['applicant.shares.0 shares-short']);
    expect(faults(step, { ...joint, 'applicant.shares': ['۳', '۳'] })).to.deep.equal([]);
    expect(faults(step, { ...answers, 'applicant.ownership': 'whole', nationalId: '0499370898' })).to.deep.equal(['nationalId check-digit']);
  });

  it('VF7 copies of a permit file cannot be posted', () => {
    const step = chaniaDefinitions[0]?.steps.find(({ id }) => id === 'delivery') as Step;
    expect(faults(step, { paper: 'permit-copy', way: 'post', address: 'Χανιά' })).to.deep.equal(['way choose']);
    expect(faults(step, { paper: 'family', way: 'post', address: 'Χανιά' })).to.deep.equal([]);
    expect(faults(step, { paper: 'family', way: 'post' })).to.deep.equal(['address required']);
    expect(faults(step, { paper: 'permit-copy', way: 'electronic' })).to.deep.equal([]);
  });

  it('RQ12 a question for one role alone', () => {
    const step = urmiaDefinitions[3]?.steps.find(({ kind }) => kind === 'letter') as Step;
    expect(askedFields(step, { role: 'bank' }).map(({ id }) => id)).to.include('branch');
    expect(askedFields(step, { role: 'citizen' }).map(({ id }) => id)).not.to.include('branch');
  });

  it('steps come and go with the answers', () => {
    const [reissue] = urmiaDefinitions as [Definition];
    expect(askedSteps(reissue, { paperKind: 'none' }).map(({ id }) => id)).not.to.include('earlier');
    expect(askedSteps(reissue, { paperKind: 'answer' }).map(({ id }) => id)).to.include('earlier');
  });

  it('sends what is asked now, in one form, with dates of the world’s calendar', () => {
    const values = { property: '۲ ۱۴ ۳۷ ۵', earlierRequest: ' ۱ ', 'letter.date': '۱۴۰۳/۱۲/۳۰', 'letter.number': 'الف', nationalId: '۰۴۹۹۳۷۰۸۹۹', mobile: '۰۹۱۲ ۰۰۰ ۰۰۰۰', 'applicant.ownership': 'whole', 'applicant.owners': ['x'], left: 'over' };
    expect(finished(propertyInquiry, values, { ...values, role: 'citizen' }, persian)).to.deep.equal({
      property: '2-14-37-5',
      earlierRequest: '۱',
      'letter.date': '2025-03-20',
      'letter.number': 'الف',
      nationalId: '0499370899',
      mobile: '09120000000',
      'applicant.ownership': 'whole',
    });
  });

  it('rules read numbers in any digits, and sums in their smallest unit', () => {
    const fields = [
      { id: 'floors', kind: 'number', label: 'F' },
      { id: 'fee', kind: 'amount', currency: 'EUR', label: 'A' },
      { id: 'high', kind: 'text', label: 'H', showWhen: { field: 'floors', atLeast: 10 } },
      { id: 'dear', kind: 'text', label: 'D', showWhen: { field: 'fee', atLeast: 1250 } },
    ] as const;
    const definition: Definition = { ...propertyInquiry, steps: [{ id: 's', kind: 'fields', fields }] };
    const [step] = definition.steps as [Step];
    const asked = (values: Values) => askedFields(step, { ...values, ...plainValues(definition, values, persian) }).map(({ id }) => id);
    expect(asked({ floors: '۱۲', fee: '12,49' })).to.deep.equal(['floors', 'fee', 'high']);
    expect(asked({ floors: '٩', fee: '12,50 €' })).to.deep.equal(['floors', 'fee', 'dear']);
  });

  it('shows a sum of the server as it would be typed', () => {
    const field = (currency: 'EUR' | 'IRR') => ({ id: currency, kind: 'amount', currency, label: 'A' }) as const;
    const definition: Definition = { ...propertyInquiry, steps: [{ id: 's', kind: 'fields', fields: [field('EUR'), field('IRR')] }] };
    const typed = typedValues(definition, { EUR: '1250', IRR: '1250', other: 'x' });
    expect(typed).to.deep.equal({ EUR: '12.50', IRR: '1250', other: 'x' });
    expect(finished(definition, typed, {}, persian)).to.deep.equal({ EUR: '1250', IRR: '1250' });
  });

  it('keeps a date through a change of language', () => {
    expect(withPlainDates(propertyInquiry, { 'letter.date': '۱۴۰۳/۱۲/۳۰', purpose: 'office' }, persian)).to.deep.equal({ 'letter.date': '2025-03-20', purpose: 'office' });
    expect(withPlainDates(propertyInquiry, { 'letter.date': '1404/12/30' }, persian)).to.deep.equal({ 'letter.date': '1404/12/30' });
  });

  it('is quick with 60 steps and 400 fields, however much is typed (X13)', () => {
    const fields = (step: number) => [...Array(7).keys()].map((at) => ({ id: `f${step}-${at}`, kind: 'text' as const, label: 'L', showWhen: { field: 'role', filled: true } }));
    const large: Definition = { ...propertyInquiry, steps: [...Array(60).keys()].map((step) => ({ id: `s${step}`, kind: 'fields' as const, fields: fields(step) })) };
    const values: Values = Object.fromEntries(large.steps.flatMap((step) => (step.fields ?? []).map(({ id }) => [id, 'x'.repeat(1000)])));
    const known = { ...values, role: 'citizen' };
    const check = () => [askedSteps(large, known).map((step) => checkStep(step, values, known, [], frame)), finished(large, values, known, persian)];
    expect(quickest(check)).to.be.below(50);
  });
});
