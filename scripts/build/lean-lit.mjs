/**
 * Every style sheet of ours is one literal without a value in it, so what lit does and says about others, 0.14 kB of each first
 * screen, stays out of the bundle.
 */
const SHEETS = /\/@lit\/reactive-element\/css-tag\.js/;
const LITERALS = /=\((\w+),\.\.\.\w+\)=>\{const (\w+)=1===\1\.length\?.*?;return new (\w+)\(\2,\1,(\w+)\)\}/;
const WORDS = /Error\("CSSResult is not constructable[^"]*"\)/;
const VALUE = /\bcss`[^`]*\$\{/;

export const leanLit = {
  name: 'civic-lean-lit',
  transform: {
    filter: { id: [SHEETS, /\/src\/.*\.ts/] },
    handler(code, id) {
      if (SHEETS.test(id)) {
        if (!LITERALS.test(code) || !WORDS.test(code)) throw new Error('lit makes its style sheets in another way now.');
        return { code: code.replace(LITERALS, '=$1=>new $3($1[0],$1,$4)').replace(WORDS, 'Error()'), map: { mappings: '' } };
      }
      if (VALUE.test(code)) throw new Error(`${id}: a style sheet with a value in it, which the bundle would leave out.`);
      return undefined;
    },
  },
};
