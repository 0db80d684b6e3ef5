/** The elements as the manifest tells them: what typings and editor data are made from. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const PUBLISHED = 'dist/npm/';

const orEmpty = (list) => list ?? [];
const withoutUndefined = (type) => type?.text.replace(/ \| undefined$/, '') ?? 'string';

/**
 * @returns each element: `entry`, its file name in src/define; `tag`; `name` of its class and `module`, where that is below
 * dist/npm; `attributes` that a page may write (one without a property is written by the element); `properties`, `events`,
 * `slots`, `parts`, `cssProperties`.
 */
export function readElements(root) {
  const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const classes = new Map(modules.flatMap(({ declarations }) => declarations.map((each) => [each.name, each])));
  const elements = modules.flatMap(({ path, exports }) =>
    exports
      .filter(({ kind }) => kind === 'custom-element-definition')
      .map(({ name: tag, declaration: { name, module } }) => {
        const { description, summary, attributes, members, events, slots, cssParts, cssProperties } = classes.get(name);
        return {
          entry: posix.basename(path, '.js'),
          tag,
          name,
          module: module.slice(PUBLISHED.length),
          summary,
          description,
          attributes: orEmpty(attributes)
            .filter(({ fieldName }) => fieldName)
            .map((each) => ({ ...each, type: withoutUndefined(each.type) })),
          properties: orEmpty(members).filter(({ kind, static: shared }) => kind === 'field' && !shared),
          events: orEmpty(events).map((each) => ({ ...each, type: each.type.text })),
          slots: orEmpty(slots),
          parts: orEmpty(cssParts),
          cssProperties: orEmpty(cssProperties),
        };
      }),
  );
  return elements.sort((one, other) => (one.tag < other.tag ? -1 : 1));
}
