/** Custom Elements Manifest: the public API of each element, read from the JSDoc of its class. */
import { dirname, posix } from 'node:path';

const published = (path) => path.replace(/^\/?src\//, 'dist/npm/').replace(/\.ts$/, '.js');

/** `define('civic-x', CivicX)` in src/define says which class is which element. */
const definitions = {
  name: 'civic-definitions',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!moduleDoc.path.startsWith('src/define/') || !ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, element] = node.arguments;
    const name = element.getText();
    const from = node.getSourceFile().statements.find((line) => ts.isImportDeclaration(line) && line.importClause?.getText().includes(name));
    const module = posix.join(dirname(moduleDoc.path), from.moduleSpecifier.text);
    moduleDoc.exports.push({ kind: 'custom-element-definition', name: tag.text, declaration: { name, module } });
  },
};

/** Types of attributes as the class writes them; the analyzer would take those of the properties, which hold whatever was written. */
const written = new Map();
const attributeTypes = {
  name: 'civic-attribute-types',
  analyzePhase({ ts, node }) {
    if (!ts.isClassDeclaration(node)) return;
    const text = ts.getJSDocCommentsAndTags(node).map((each) => each.getFullText()).join('\n');
    const types = [...text.matchAll(/@attr \{(.+)\} ([\w-]+)/g)].map(([, type, name]) => [name, type]);
    written.set(node.name?.text, Object.fromEntries(types));
  },
};

/** Leaves what a user of the package can use, and names its modules as they have them: dist/npm, not src. */
const publicOnly = {
  name: 'civic-public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const defined = manifest.modules.flatMap((module) => module.exports.filter((each) => each.kind === 'custom-element-definition'));
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter((each) => each.kind === 'class' && each.customElement);
      module.exports = module.exports.filter(
        (each) => each.kind === 'custom-element-definition' || module.declarations.some(({ name }) => name === each.name),
      );
      for (const declaration of module.declarations) {
        const tagName = defined.find(({ declaration: { name } }) => name === declaration.name)?.name;
        if (tagName) declaration.tagName = tagName;
        declaration.members = declaration.members.filter(({ privacy }) => privacy !== 'private' && privacy !== 'protected');
        for (const attribute of declaration.attributes ?? []) {
          const text = written.get(declaration.name)?.[attribute.name];
          if (text) attribute.type = { text };
        }
        // What the base class fires in the name of its widgets has no name of its own.
        declaration.events = declaration.events?.filter(({ name }) => name.startsWith('civic-'));
      }
    }
    manifest.modules = manifest.modules.filter(({ exports }) => exports.length > 0);
    const visit = (value) => {
      if (!value || typeof value !== 'object') return;
      for (const [key, inner] of Object.entries(value)) {
        if ((key === 'path' || key === 'module') && typeof inner === 'string') value[key] = published(inner);
        else visit(inner);
      }
    };
    visit(manifest.modules);
  },
};

export default {
  globs: ['src/widgets/**/*.ts', 'src/provider/**/*.ts', 'src/define/**/*.ts'],
  exclude: ['src/widgets/**/{flow,views,styles}.ts', 'src/widgets/**/views/**', 'src/define/{all,define}.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [definitions, attributeTypes, publicOnly],
};
