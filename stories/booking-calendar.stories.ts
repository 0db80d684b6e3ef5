import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inPerson, state, widget, type Attributes } from './booking-calendar/office.ts';

/** Books an appointment with a municipality. Every state is reached as a citizen reaches it. */
const meta: Meta<Attributes> = {
  title: 'Booking calendar',
  component: 'civic-booking-calendar',
  tags: ['autodocs'],
  render: (args, context) => widget(args, context),
};
export default meta;

/** The widget as a page has it: attributes in the table below, events in the panel. */
export const Widget: StoryObj<Attributes> = { args: { municipality: 'chania' } };

/** Each attribute that fixes an answer is a step less. */
export const FixedByAttributes: StoryObj<Attributes> = {
  args: inPerson,
};

export const Loading = state({
  about: 'Before the first answer: the shape of what is to come.',
  scenario: 'hang',
  attributes: {},
  acts: (book) => book.reaches('loading'),
});

export const Municipality = state({
  about: 'AP1: several municipalities are served, and the citizen chooses.',
  attributes: {},
  acts: (book) => book.reaches('municipality'),
});

export const MunicipalityMissing = state({
  about: 'AP1: going on without a choice says what is missing, and focus is on the choice.',
  attributes: {},
  async acts(book) {
    await book.reaches('municipality');
    await book.continue();
    await book.finds('.error');
  },
});

export const OnlyOneMunicipality = state({
  about: 'AP1: where one municipality is served, nobody is asked.',
  scenario: 'one-municipality',
  attributes: {},
  acts: (book) => book.reaches('mode'),
});

export const Mode = state({
  about: 'AP2: in person or by video.',
  attributes: { municipality: 'chania' },
  acts: (book) => book.reaches('mode'),
});

export const Service = state({
  about: 'AP3: each service with its length.',
  attributes: { municipality: 'chania' },
  async acts(book) {
    await book.chooseMode('in-person');
    await book.reaches('service');
    await book.finds('[name="choose-service"]');
  },
});

export const ServiceDescription = state({
  about: 'AP3: what a service is for, behind a press.',
  attributes: { municipality: 'chania', mode: 'video' },
  async acts(book) {
    await book.reaches('service');
    await book.readAbout(1);
  },
});

export const ServiceChosen = state({
  about: 'AP3: back from the calendar, the choice is kept.',
  attributes: { municipality: 'chania', mode: 'in-person' },
  async acts(book) {
    await book.chooseService('unauthorised-buildings');
    await book.seesCalendar();
    await book.goBack();
    await book.reaches('service');
  },
});
