import type { Meta } from '@storybook/web-components-vite';
import type { Fault } from '../mock-api/index.ts';
import { state as request, type Attributes, type RequestDriver } from './request/desk.ts';
import type { StateArgs } from './state.ts';

/** RQ4: the property on a map, in the list of what the map shows, or by its code. */
const meta: Meta = { title: 'Service request/Map', component: 'civic-service-request' };
export default meta;

/** On the map, by the ways that lead there. */
const state = ({ acts, ...args }: StateArgs<Attributes, RequestDriver>) =>
  request({
    ...args,
    async acts(map, town) {
      await map.opensMap();
      await acts?.(map, town);
    },
  });

const fails = (fault: Fault, about: string) =>
  state({ about, prepare: ({ api }) => api.fail('parcels', fault), acts: (map) => map.finds('[data-focus="problem"]') });

export const Town = state({ about: 'The parcels of a town, and the same ones as a list.', acts: (map) => map.finds('#map-parcel') });
export const Urmia = state({ about: 'Another town.', attributes: { municipality: 'urmia', service: 'certificate-reissue' }, acts: (map) => map.finds('#map-parcel') });
export const TenThousand = state({ about: 'More than ten thousand parcels in view.', scenario: 'crowded-map', acts: (map) => map.finds('#map-parcel') });
export const Chosen = state({
  about: 'The chosen parcel in words, wherever it was chosen.',
  async acts(map) {
    await map.presses('#map-parcel');
    await map.finds('[data-focus="found"]');
  },
});
export const ByCode = state({
  about: 'A code leads to its parcel.',
  async acts(map) {
    await map.finds('#map-parcel');
    await map.writes('field-property', '2-14-07-1');
    await map.presses('[data-focus="map-code"]');
    await map.finds('[data-focus="found"]');
  },
});
export const NothingFits = state({
  about: 'No parcel in view fits the words.',
  async acts(map) {
    await map.finds('#map-parcel');
    await map.writes('map-words', 'zzz');
    await map.finds('.notice.warn');
  },
});
export const ServerFails = fails(500, 'Parcels can’t be fetched: the other ways stand above.');
export const TooMany = fails(429, 'When to try again.');
export const NoMap = state({ about: 'The town offers no map.', prepare: ({ api }) => api.fail('map', 404), acts: (map) => map.finds('[data-focus="problem"]') });
