/** The calls and values of a map, for `operations.mjs` and `scripts/openapi.mjs`. */

export const mapTable = ({ schema }) => ({
  map: { summary: 'Where the town lies, and what stands behind its parcels (RQ4)', description: '404 where there is no map.', status: 200, content: schema('MapPlace'), refused: [404] },
  parcels: {
    summary: 'Parcels that touch a part of the town, as GeoJSON (RQ4)',
    description:
      'Asked for in the cells of the usual tile grid (EPSG:3857), zoom 15 to 18, so that one cached answer serves many. A server may send fewer than there are, and says by `numberMatched` how many there are: the client then asks for the quarters of the cell. At most 10,000 features, in longitude and latitude (RFC 7946); those that are no polygons are passed over.',
    status: 200,
    content: schema('Parcels'),
    query: ['Bbox'],
    refused: [400, 404],
  },
});

const text = { type: 'string', maxLength: 100 };
const position = { type: 'array', items: { type: 'number' }, minItems: 2, description: '[longitude, latitude] in degrees (WGS 84)' };

export const mapForms = (wire) => [
  [wire.wireBounds, { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4, description: '[west, south, east, north] in degrees (WGS 84)' }],
  [wire.wirePosition, position],
  [wire.wireMapZoom, { type: 'integer', minimum: 0, maximum: 24 }],
  [
    wire.wireFeatures,
    {
      type: 'array',
      maxItems: 10_000,
      items: {
        type: 'object',
        required: ['type', 'geometry', 'properties'],
        properties: {
          type: { type: 'string', const: 'Feature' },
          geometry: {
            type: 'object',
            required: ['type', 'coordinates'],
            properties: {
              type: { type: 'string', enum: ['Polygon', 'MultiPolygon'] },
              coordinates: { type: 'array', items: { type: 'array', items: {} }, description: 'As RFC 7946 has it: at most 50 rings of at most 1,000 points' },
            },
          },
          properties: {
            type: 'object',
            required: ['code', 'district', 'block', 'number'],
            properties: {
              code: text,
              district: { ...text, description: 'Name of the part of the town, in the language asked for' },
              block: { ...text, description: 'Number of the block, in Latin digits' },
              number: { ...text, description: 'Number of the parcel in its block, in Latin digits' },
              area: { type: 'number', minimum: 0, description: 'Square metres' },
              use: text,
            },
          },
        },
      },
    },
  ],
];
