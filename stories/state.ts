import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { Person } from './driver/person.ts';
import { townOf, type Town } from './town.ts';

/** Where a story is told: its municipality, and the language of the toolbar. */
export type Place = Pick<StoryContext, 'loaded' | 'globals'>;

/** @template A what a webmaster writes into the tag @template D who uses the widget */
export interface StateArgs<A, D> {
  /** Numbers of the requirements, and what is to be seen. */
  readonly about: string;
  readonly scenario?: string;
  readonly attributes?: A;
  /** Before the widget asks for anything. */
  readonly prepare?: (town: Town) => void;
  /** What a citizen does until the state is reached. Where it isn't, this throws. */
  readonly acts?: (citizen: D, town: Town) => Promise<unknown>;
}

/**
 * The stories of one widget, each of one state.
 * @param widget the tag as it stands on a page
 * @param driver a citizen before it
 * @param usual what the tag says where the story does not
 */
export function states<A, D extends Person>(
  widget: (attributes: A, place: Place) => TemplateResult,
  driver: (host: HTMLElement) => D,
  usual: A,
): (args: StateArgs<A, D>) => StoryObj<A> {
  return ({ about, scenario, attributes = usual, prepare, acts }) => ({
    parameters: { scenario, docs: { description: { story: about } } },
    render: (_args, context) => {
      prepare?.(townOf(context));
      return widget(attributes, context);
    },
    play: async (context) => {
      const host = [...context.canvasElement.querySelectorAll<HTMLElement>('*')].find(({ localName }) => localName.startsWith('civic-'));
      if (!host) throw new Error('There is no widget.');
      await acts?.(driver(host), townOf(context));
    },
  });
}
