/** Plain data as YAML 1.2: block style, texts quoted where YAML would read something else into them. */

const PLAIN = /^[A-Za-z_/][\w /.,()’{}$+-]*$/;
const RESERVED = /^(true|false|null|yes|no|on|off|y|n|~)$/i;

function scalar(value) {
  if (typeof value !== 'string') return String(value);
  if (PLAIN.test(value) && !RESERVED.test(value) && !value.endsWith(' ')) return value;
  return JSON.stringify(value);
}

function key(name) {
  return /^[A-Za-z_][\w-]*$/.test(name) && !RESERVED.test(name) ? name : JSON.stringify(name);
}

function isEmpty(value) {
  return Object.keys(value).length === 0;
}

function block(value, indent) {
  const pad = '  '.repeat(indent);
  if (Array.isArray(value)) {
    return value.map((item) => `${pad}-${nested(item, indent).replace(/^\n\s*/, ' ')}`).join('\n');
  }
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${pad}${key(name)}:${nested(member, indent)}`)
    .join('\n');
}

function nested(value, indent) {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'string' && value.includes('\n')) {
      const pad = '  '.repeat(indent + 1);
      return ` |-\n${value.split('\n').map((line) => (line ? pad + line : '')).join('\n')}`;
    }
    return ` ${scalar(value)}`;
  }
  if (isEmpty(value)) return Array.isArray(value) ? ' []' : ' {}';
  return `\n${block(value, indent + 1)}`;
}

export function toYaml(value) {
  return `${block(value, 0)}\n`;
}
