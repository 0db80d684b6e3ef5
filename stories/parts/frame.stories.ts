import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { button } from '../../src/ui/button.ts';
import { dialog } from '../../src/ui/dialog.ts';
import { facts } from '../../src/ui/facts.ts';
import { head } from '../../src/ui/head.ts';
import { heading } from '../../src/ui/heading.ts';
import { help } from '../../src/ui/help.ts';
import { leaf } from '../../src/ui/leaf.ts';
import { announce, joinLiveRegion } from '../../src/ui/live-region.ts';
import { reference } from '../../src/ui/reference.ts';
import { slip, type Fact } from '../../src/ui/slip.ts';
import type { IsoDate } from '../../src/domain/dates.ts';
import { nothingHappens, part, type Scene } from './stage.ts';

const meta: Meta = { title: 'Parts/Frame of a step' };
export default meta;

const levels = [2, 3, 4, 5, 6] as const;

export const Head = part('How far, the way back, and the one thing asked.', {}, ({ t }) =>
  head({
    level: 2, title: t('time.title'), track: { now: 3, of: 5 }, step: t('stepOf', { now: 3, of: 5, name: t('step.time') }),
    back: { text: t('back'), onBack: nothingHappens }, lead: t('earliest.label'),
  }),
);

export const HeadOfFirstStep = part('Nowhere to go back to.', {}, ({ t }) =>
  head({ level: 2, title: t('mode.title'), track: { now: 1, of: 5 }, step: t('stepOf', { now: 1, of: 5, name: t('step.mode') }) }),
);

export const HeadOfSomethingDone = part('The tick of something done.', {}, ({ t }) =>
  head({ level: 2, title: t('appointment.booked'), done: true, lead: t('appointment.sent.plain') }),
);

export const HeadWithErrors = part('“Error:” is said before the title, unseen.', {}, ({ t }) =>
  head({ level: 2, title: t('details.title'), errorPrefix: t('errorPrefix') }),
);

export const Headings = part('Rank and look are apart: the page says the rank.', {}, ({ t }) =>
  html`<div class="stack">${levels.map((level) => heading({ level, text: html`${t('appointment.next')} <code>h${level}</code>` }))}
    ${heading({ level: 2, look: 'title', text: t('time.title') })}</div>`,
);

function chosen({ t }: Scene<object>): Fact[] {
  const change = (what: string) => ({ text: t('change'), label: t('changeWhat', { what }), onChange: nothingHappens });
  return [
    { id: 'service', term: t('slip.service'), value: t('service.minutes', { count: 20 }), change: change(t('slip.service')) },
    { id: 'mode', term: t('slip.mode'), value: t('mode.short.video'), change: change(t('slip.mode')) },
    { id: 'staff', term: t('slip.staff'), value: t('staff.any') },
  ];
}

export const Slip = part('What has been chosen so far, each with its own way back; lines on a phone, columns where there is room.', {}, (scene) =>
  slip({ label: scene.t('slip.label'), facts: chosen(scene) }),
);

export const Facts = part('Check your answers.', {}, (scene) => facts({ facts: chosen(scene) }));

export const Help = part('The last line of every step: whom to call, what to read.', {}, ({ t }) =>
  help({
    text: t('help'),
    phone: { text: '+30 28210 00000', href: 'tel:+302821000000' },
    email: { text: 'politis@example.org', href: 'mailto:politis@example.org' },
    links: [{ text: t('municipality.links'), href: 'https://example.org/', newTab: t('newTab') }],
  }),
);

const day: IsoDate = '2027-03-16';

export const Leaf = part('A leaf torn off the calendar. Decoration: the words stand beside it.', {}, ({ f }) =>
  html`<div class="appointment">${leaf({ month: f.monthShort(day), day: f.day(day), weekday: f.weekdayName(2, 'long') })}<p class="when">${f.date(day, 'full')}</p></div>`,
);

export const Reference = part('Left to right in every language; one press selects the whole of it.', { copied: false }, ({ t, state, set }) =>
  reference({
    label: t('appointment.reference'), code: 'K7QX-2M4P',
    copy: { text: t(state.copied ? 'appointment.copied' : 'appointment.copy'), onPress: () => set({ copied: true }) },
  }),
);

export const Dialog = part('A question in the way of everything else.', { open: true }, ({ t, state, set }) =>
  html`${button({ kind: 'plain', text: t('appointment.cancel'), onPress: () => set({ open: true }) })}
    ${state.open
      ? dialog({
          id: 'cancel', level: 3, title: t('cancel.title'), body: html`<p>${t('appointment.cancelled.text')}</p>`, onClose: () => set({ open: false }),
          actions: html`${button({ kind: 'danger', text: t('cancel.yes'), onPress: () => set({ open: false }) })}${button({ kind: 'plain', text: t('cancel.no'), onPress: () => set({ open: false }) })}`,
        })
      : ''}`,
);

let inLiveRegion = false;

export const LiveRegion = part('Nothing to be seen: it is spoken, from one region of the page that all widgets share.', {}, ({ t, f, locale }) =>
  button({
    kind: 'plain', text: t('month.loading'),
    onPress() {
      if (!inLiveRegion) joinLiveRegion();
      inLiveRegion = true;
      announce(t('month.loading'), 'polite', { lang: locale, dir: f.dir });
    },
  }),
);
