import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { button } from '../../src/ui/button.ts';
import { hold } from '../../src/ui/hold.ts';
import { clockIcon } from '../../src/ui/icons.ts';
import { calendarIcon, globeIcon, shieldIcon } from '../../src/ui/later-icons.ts';
import { notice } from '../../src/ui/notice.ts';
import { busy } from '../../src/ui/progress.ts';
import { nothingHappens as onPress, part } from './stage.ts';

const meta: Meta = { title: 'Parts/Messages' };
export default meta;

export const Info = part('Something to know.', {}, ({ t }) =>
  notice({ icon: globeIcon, title: t('meeting.waiting.title'), text: t('zone.sent'), actions: button({ kind: 'link', text: t('zone.showOffice'), onPress }) }),
);

export const Quiet = part('Something to know, by the way.', {}, ({ t }) => notice({ kind: 'quiet', icon: shieldIcon, text: t('meeting.check.text') }));

export const Done = part('Something went well.', {}, ({ t }) => notice({ kind: 'ok', title: t('meeting.canJoin') }));

export const Warning = part('Something to mind.', {}, ({ t }) => notice({ kind: 'warn', title: t('none.title'), text: t('service.none.text') }));

export const Failure = part('What went wrong, that nothing is lost, and what to do now.', {}, ({ t }) =>
  notice({
    kind: 'bad', level: 3, title: t('failure.offline.title'), text: t('failure.offline'), focus: 'problem',
    actions: button({ kind: 'plain', slim: true, text: t('retry'), onPress }),
  }),
);

export const WithoutTitle = part('One sentence.', {}, ({ t }) => notice({ kind: 'quiet', icon: calendarIcon, text: t('times.none') }));

const zone = 'Europe/Athens';
const until = Date.parse('2027-03-15T09:10:00+02:00');

export const Hold = part('How long a time is kept: a time of the clock and a small pie, no running seconds.', {}, ({ t, f }) =>
  html`<div class="stack">${[1, 0.6, 0.3].map((fraction) =>
    hold({ fraction, text: t('hold.until', { time: f.time(until, zone) }), more: { text: t('hold.more'), onPress } }),
  )}</div>`,
);

export const HoldUrgent = part('The last two minutes.', {}, ({ t, f }) =>
  hold({ fraction: 0.1, urgent: true, text: t('hold.until', { time: f.time(until, zone) }), more: { text: t('hold.more'), onPress } }),
);

export const HoldNotExtendable = part('The municipality will not extend it any more.', {}, ({ t, f }) =>
  hold({ fraction: 0.5, text: t('hold.until', { time: f.time(until, zone) }) }),
);

export const Busy = part('Something takes its time.', {}, ({ t }) => busy({ text: t('confirming.title') }));

export const WithIconAndHeading = part('A notice that is a heading of its own.', {}, ({ t }) =>
  notice({ icon: clockIcon, level: 3, title: t('meeting.waiting.title'), text: t('meeting.waiting') }),
);
