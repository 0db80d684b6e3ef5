import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/service-request.ts';
import { type as types } from '../driver/hands.ts';
import { Person } from '../driver/person.ts';
import { townOf, type Town } from '../town.ts';

/** A citizen who looks for a property on the map. */
export class MapDriver extends Person {
  /** From the undertakings to the map. */
  async opens(): Promise<void> {
    await this.finds('[type="checkbox"]');
    for (const box of this.all('[type="checkbox"]')) box.click();
    await this.presses('[data-focus="primary"]');
    await this.presses('[data-focus="way-map"]');
  }

  async writes(id: string, text: string): Promise<void> {
    types((await this.finds(`#${id}`)) as HTMLInputElement, text);
  }
}

interface MapStory {
  readonly about: string;
  readonly scenario?: string;
  readonly municipality?: string;
  readonly service?: string;
  readonly prepare?: (town: Town) => void;
  readonly acts?: (map: MapDriver) => Promise<unknown>;
}

export function state({ about, scenario, municipality = 'shahin-shahr', service = 'property-inquiry', prepare, acts }: MapStory): StoryObj {
  return {
    parameters: { scenario, docs: { description: { story: about } } },
    render(_args, context) {
      prepare?.(townOf(context));
      return html`<civic-service-request api-url=${townOf(context).apiUrl} municipality=${municipality} service=${service} lang=${context.globals['locale'] as string}></civic-service-request>`;
    },
    async play({ canvasElement }) {
      const host = canvasElement.querySelector<HTMLElement>('civic-service-request');
      if (!host) throw new Error('There is no service request.');
      const map = new MapDriver(host);
      await map.opens();
      await acts?.(map);
    },
  };
}
