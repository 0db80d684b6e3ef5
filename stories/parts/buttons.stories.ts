import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { button, link } from '../../src/ui/button.ts';
import { iconButton } from '../../src/ui/icon-button.ts';
import * as firstIcons from '../../src/ui/icons.ts';
import * as laterIcons from '../../src/ui/later-icons.ts';
import { nothingHappens as onPress, part } from './stage.ts';

const icons = { ...firstIcons, ...laterIcons };

const meta: Meta = { title: 'Parts/Buttons, links, icons' };
export default meta;

export const Kinds = part('One primary action a view; others are outlined; leaving and undoing are links.', {}, ({ t }) =>
  html`<div class="actions">${button({ text: t('continue'), onPress })}${button({ kind: 'plain', text: t('earliest.take'), onPress })}
    ${button({ kind: 'danger', text: t('cancel.yes'), onPress })}${button({ kind: 'link', text: t('cancel.no'), onPress })}</div>`,
);

export const Slim = part('Inside notices and rows.', {}, ({ t }) =>
  html`<div class="row">${button({ slim: true, text: t('retry'), onPress })}${button({ kind: 'plain', slim: true, text: t('retry'), onPress })}
    ${button({ kind: 'danger', slim: true, text: t('cancel.yes'), onPress })}</div>`,
);

export const WithIcon = part('An icon stands before the words, never alone; an arrow turns with the direction of writing.', {}, ({ t }) =>
  html`<div class="actions">${button({ icon: icons.cameraIcon, text: t('meeting.open'), onPress })}
    ${button({ kind: 'plain', icon: icons.printIcon, text: t('appointment.print'), onPress })}
    ${button({ kind: 'plain', icon: icons.nextIcon, flip: true, text: t('continue'), onPress })}</div>`,
);

export const IconButtons = part('With a name for those who can’t see it. At a bound it stays and keeps focus.', {}, ({ t }) =>
  html`<div class="row">
    ${iconButton({ label: t('month.no-previous'), icon: icons.previousIcon, flip: true, disabled: true, onPress })}
    ${iconButton({ label: t('continue'), icon: icons.nextIcon, flip: true, onPress })}
  </div>`,
);

export const Links = part('A new tab is named.', {}, ({ t }) =>
  html`<div class="row">${link({ text: t('municipality.links'), href: 'https://example.org/' })}
    ${link({ text: t('appointment.google'), href: 'https://example.org/', newTab: t('newTab') })}
    ${link({ kind: 'plain', slim: true, icon: icons.calendarIcon, text: t('appointment.ics'), href: 'data:text/calendar,', download: 'a.ics' })}</div>`,
);

export const Icons = part('All icons; those that point along the line of reading turn with it.', {}, () =>
  html`<ul class="bring" role="list">${Object.entries(icons).map(([name, path]) =>
    typeof path === 'string' ? html`<li><span>${icons.icon(path, /back|next|previous/.test(name))} <span lang="en">${name}</span></span></li>` : '',
  )}</ul>`,
);
