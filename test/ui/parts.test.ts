import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import { button, link } from '../../src/ui/button.ts';
import { iconButton } from '../../src/ui/icon-button.ts';
import { checkbox } from '../../src/ui/checkbox.ts';
import { choiceTiles } from '../../src/ui/choices.ts';
import { yesNo } from '../../src/ui/yes-no.ts';
import { errorSummary } from '../../src/ui/error-summary.ts';
import { facts } from '../../src/ui/facts.ts';
import { field } from '../../src/ui/field.ts';
import { multiline } from '../../src/ui/multiline.ts';
import { head } from '../../src/ui/head.ts';
import type { HeadingLevel } from '../../src/ui/heading.ts';
import { help } from '../../src/ui/help.ts';
import { hold } from '../../src/ui/hold.ts';
import { listIcon } from '../../src/ui/later-icons.ts';
import { leaf } from '../../src/ui/leaf.ts';
import { notice } from '../../src/ui/notice.ts';
import { busy } from '../../src/ui/progress.ts';
import { reference } from '../../src/ui/reference.ts';
import { slip } from '../../src/ui/slip.ts';
import { stage, strike } from './stage.ts';

const nothingDone = () => {};

describe('head', () => {
  afterEach(strike);

  it('has a title of the asked rank that can take focus', () => {
    for (const level of [2, 3, 4, 5, 6] as HeadingLevel[]) {
      const title = stage(head({ level, title: 'When suits you?' })).one('[data-focus="title"]');
      expect(title.localName).to.equal(`h${level}`);
      title.focus();
      expect((title.getRootNode() as ShadowRoot).activeElement).to.equal(title);
    }
  });

  it('says the step in words, hides the track, goes back', async () => {
    let backs = 0;
    const made = stage(
      head({
        level: 2,
        title: 'When suits you?',
        track: { now: 3, of: 5 },
        step: 'Step 3 of 5 · Day and time',
        back: { text: 'Back', onBack: () => backs++ },
        lead: 'All times are in Athens.',
      }),
    );
    expect(made.one('.track').getAttribute('aria-hidden')).to.equal('true');
    expect(made.all('.track li').map((segment) => segment.className)).to.deep.equal(['done', 'done', 'now', '', '']);
    made.one('[data-focus="back"]').click();
    expect(backs).to.equal(1);
    await expect(made.host).to.be.accessible();
  });

  it('puts “Error:” before the title for those who hear it', () => {
    const made = stage(head({ level: 2, title: 'Your details', errorPrefix: 'Error:' }));
    expect(made.one('h2').textContent).to.equal('Error: Your details');
  });
});

describe('slip and facts', () => {
  afterEach(strike);

  it('give each fact its own way back', async () => {
    let changed = '';
    const list = ['Service', 'Mode'].map((term) => ({
      id: term.toLowerCase(),
      term,
      value: html`<bdi>${term}</bdi>`,
      change: { text: 'Change', label: `Change ${term.toLowerCase()}`, onChange: () => (changed = term) },
    }));
    const made = stage(html`${slip({ label: 'So far', facts: list })}`);
    expect(made.all('dt').map((term) => term.textContent)).to.deep.equal(['Service', 'Mode']);
    made.one('[data-focus="change-mode"]').click();
    expect(changed).to.equal('Mode');
    expect(made.one('[data-focus="change-mode"]').getAttribute('aria-label')).to.equal('Change mode');
    await expect(made.host).to.be.accessible();
    made.draw(facts({ facts: [...list, { id: 'fixed', term: 'Town', value: 'Chania' }] }));
    expect(made.all('button')).to.have.length(2);
    await expect(made.host).to.be.accessible();
  });
});

describe('choices', () => {
  afterEach(strike);

  const choices = [
    { value: 'a', name: 'Planning', meta: '20 minutes', details: { summary: 'What for', text: 'Plans and limits.' } },
    { value: 'b', name: 'Permits', more: 'Building permits' },
  ];

  it('are native radio buttons in a named group', async () => {
    let chosen = 'a';
    const view = (): TemplateResult =>
      choiceTiles({ id: 'service', legend: 'Service', choices, value: chosen, onChoose: (value) => (chosen = value) });
    const made = stage(view());
    expect(made.one('legend').textContent).to.equal('Service');
    const [first, second] = made.all('input') as HTMLInputElement[];
    expect(first?.checked).to.equal(true);
    first?.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(chosen).to.equal('b');
    made.draw(view());
    expect(second?.checked).to.equal(true);
    expect(first?.checked).to.equal(false);
    await expect(made.host).to.be.accessible();
  });

  it('show an error in the group, which the summary can reach', async () => {
    const made = stage(
      html`${errorSummary({ level: 3, title: 'One answer is missing', errors: [{ id: 'third', text: 'Say whether it is for you' }] })}
      ${yesNo({ id: 'third', legend: 'For somebody else?', yes: 'Yes', no: 'No', error: 'Say whether it is for you', onChoose: nothingDone })}`,
    );
    const group = made.one('fieldset');
    expect(made.one(`#${group.getAttribute('aria-describedby')}`).textContent?.trim()).to.equal('Say whether it is for you');
    expect(made.all('[aria-invalid]'), 'a radio button has no such state').to.have.length(0);
    made.one('.problem button').click();
    expect(made.focused()).to.equal('third');
    await expect(made.host).to.be.accessible();
  });

  it('a consent is ticked by its words, and its link ticks nothing', async () => {
    const seen: boolean[] = [];
    const made = stage(
      checkbox({
        id: 'terms',
        text: 'I agree',
        link: { text: 'Terms', href: 'https://example.org/terms', newTab: '(new tab)' },
        checked: false,
        required: true,
        error: 'Agree to go on',
        onChange: (checked) => seen.push(checked),
      }),
    );
    made.one('label span').click();
    expect(seen).to.deep.equal([true]);
    expect(made.one('a').closest('label')).to.equal(null);
    expect(made.one('a').getAttribute('rel')).to.contain('noopener');
    await expect(made.host).to.be.accessible();
  });
});

describe('field', () => {
  afterEach(strike);

  it('ties label, hint and error to its input', async () => {
    const typed: string[] = [];
    const made = stage(
      field({
        id: 'mail',
        kind: 'email',
        label: 'E-mail',
        hint: 'For the confirmation',
        error: 'Write it like name@mail.example',
        value: 'name@example',
        autocomplete: 'email',
        onInput: (value) => typed.push(value),
      }),
    );
    const input = made.one('input') as HTMLInputElement;
    expect([input.type, input.inputMode, input.autocomplete, input.dir, input.value]).to.deep.equal(['email', 'email', 'email', 'ltr', 'name@example']);
    expect(input.getAttribute('aria-describedby')).to.equal('mail-hint mail-error');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(input.labels?.[0]?.textContent).to.equal('E-mail');
    input.focus();
    await sendKeys({ type: '.' });
    expect(typed).to.have.length(1);
    await expect(made.host).to.be.accessible();
  });

  it('says what is optional, in words, and asks nothing else of it', () => {
    const made = stage(field({ id: 'note', label: 'Number', optional: '(optional)', value: '', onInput: nothingDone }));
    expect(made.one('label').textContent).to.equal('Number (optional)');
    expect(made.one('input').hasAttribute('aria-required')).to.equal(false);
    expect(made.one('input').hasAttribute('aria-describedby')).to.equal(false);
    expect(made.one('input').hasAttribute('maxlength')).to.equal(false);
  });

  it('asks the browser for as much of an address as it has room for', () => {
    const address = { label: 'Address', value: '', autocomplete: 'section-home street-address', onInput: nothingDone };
    const made = stage(html`${field({ ...address, id: 'one' })}${multiline({ ...address, id: 'several' })}`);
    expect(made.one('input').getAttribute('autocomplete')).to.equal('section-home address-line1');
    expect(made.one('textarea').getAttribute('autocomplete')).to.equal('section-home street-address');
  });

  it('keeps every letter of a long text, and what something else has written into it', () => {
    const long = 'α'.repeat(5000);
    const view = (value: string) => multiline({ id: 'topic', label: 'Topic', value, onInput: nothingDone });
    const made = stage(view(long));
    const area = made.one('textarea') as HTMLTextAreaElement;
    expect(area.value).to.equal(long);
    area.value = 'filled in by the browser';
    made.draw(view(long));
    expect(area.value).to.equal('filled in by the browser');
  });

  it('stands at the start of the line in Persian, Latin answers left to right', () => {
    const kinds = html`${field({ id: 'name', label: 'نام', value: '', onInput: nothingDone })}${field({ id: 'tel', kind: 'tel', label: 'تلفن', value: '', onInput: nothingDone })}`;
    const made = stage(kinds, { lang: 'fa', dir: 'rtl' });
    const [name, tel] = made.all('input').map((input) => getComputedStyle(input));
    expect([name?.direction, tel?.direction, tel?.textAlign]).to.deep.equal(['rtl', 'ltr', 'right']);
  });
});

describe('error summary', () => {
  afterEach(strike);

  it('takes focus, speaks, and leads to each field without touching the address', async () => {
    const before = location.href;
    const made = stage(
      html`${errorSummary({ level: 3, title: 'Two answers need a correction', errors: [{ id: 'a', text: 'Write A' }, { id: 'b', text: 'Write B' }] })}
      ${['a', 'b'].map((id) => field({ id, label: id.toUpperCase(), error: `Write ${id.toUpperCase()}`, value: '', onInput: nothingDone }))}`,
    );
    made.one('[data-focus="problem"]').focus();
    expect(made.focused()).to.equal('problem');
    expect(made.one('[role="alert"] h3').textContent).to.equal('Two answers need a correction');
    const links = made.all('.problem li button');
    expect(links.map((each) => each.textContent)).to.deep.equal(['Write A', 'Write B']);
    links[1]?.click();
    expect(made.focused()).to.equal('b');
    expect(location.href).to.equal(before);
    await expect(made.host).to.be.accessible();
  });
});

describe('small parts', () => {
  afterEach(strike);

  it('have nothing for axe to find, light, dark, left and right', async () => {
    const all = html`
      ${notice({ kind: 'warn', title: 'Just taken', text: 'Your answers are here.', level: 3, focus: 'taken' })}
      ${notice({ kind: 'ok', text: 'Saved' })} ${notice({ kind: 'bad', title: 'Not sent', role: 'alert' })} ${notice({ kind: 'quiet', text: 'Private' })}
      ${hold({ fraction: 0.4, text: 'Kept until 10:42.', more: { text: 'More time', onPress: nothingDone } })}
      ${hold({ fraction: 0.1, urgent: true, text: 'Kept until 10:42.', more: { text: 'More time', onPress: nothingDone } })}
      ${reference({ label: 'Reference', code: '7Q4M-K2XD', copy: { text: 'Copy', onPress: nothingDone } })}
      ${leaf({ month: 'Dec 2026', day: '17', weekday: 'Thursday' })} ${busy({ text: 'Loading' })}
      <div class="actions">
        ${button({ text: 'Go on' })} ${button({ text: 'Other', kind: 'plain' })} ${button({ text: 'Cancel it', kind: 'danger' })}
        ${button({ text: 'Leave', kind: 'link' })} ${link({ text: 'Calendar file', href: 'https://example.org/', kind: 'plain' })}
        ${iconButton({ label: 'Close', icon: listIcon, onPress: nothingDone })}
      </div>
      ${help({ text: 'Need help?', phone: { text: '28213 41600', href: 'tel:+302821341600' }, links: [{ text: 'Questions', href: 'https://example.org/' }] })}
    `;
    for (const dir of ['ltr', 'rtl']) {
      const made = stage(all, { dir });
      for (const theme of ['light', 'dark']) {
        made.host.setAttribute('theme', theme);
        await expect(made.host).to.be.accessible();
      }
      strike();
    }
  });

  it('a notice can be focused, by its title or as a whole', () => {
    stage(notice({ title: 'Just taken', focus: 'taken' })).one('p[data-focus="taken"][tabindex="-1"]');
    stage(notice({ text: 'Just taken', focus: 'taken' })).one('.notice[data-focus="taken"][tabindex="-1"]');
  });

  it('the code of a reference reads left to right and is selected whole', () => {
    const made = stage(reference({ label: 'کد', code: '7Q4M-K2XD' }), { lang: 'fa', dir: 'rtl' });
    const style = getComputedStyle(made.one('.code'));
    expect([style.direction, style.userSelect || style.webkitUserSelect]).to.deep.equal(['ltr', 'all']);
  });
});
