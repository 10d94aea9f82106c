/**
 * Writes what is generated from the OpenAPI documents: the document as a TypeScript constant for the router (so that
 * the built package needs no YAML at run time) and the wire types for the common package.
 *
 * `node scripts/openapi.mjs` writes, `node scripts/openapi.mjs --check` fails when a committed file differs.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import ts from 'typescript';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** One entry per family: the contract, and the two files made from it. */
const documents = [
  {
    document: 'plugins/slo-backend/src/schema/openapi.yaml',
    constant: 'plugins/slo-backend/src/schema/openapi.generated.ts',
    types: 'plugins/slo-common/src/schema/openapi.generated.ts',
    // Schemas that the common package has a type of its own for, by module; {} where there are none.
    imports: { '../model': ['DocumentIssue', 'TimeWindow'] },
  },
  {
    document: 'plugins/oncall-backend/src/schema/openapi.yaml',
    constant: 'plugins/oncall-backend/src/schema/openapi.generated.ts',
    types: 'plugins/oncall-common/src/schema/openapi.generated.ts',
    imports: {},
  },
  {
    document: 'plugins/runbooks-backend/src/schema/openapi.yaml',
    constant: 'plugins/runbooks-backend/src/schema/openapi.generated.ts',
    types: 'plugins/runbooks-common/src/schema/openapi.generated.ts',
    imports: {},
  },
  {
    document: 'plugins/scorecards-backend/src/schema/openapi.yaml',
    constant: 'plugins/scorecards-backend/src/schema/openapi.generated.ts',
    types: 'plugins/scorecards-common/src/schema/openapi.generated.ts',
    imports: {},
  },
];

async function format(path, text) {
  const config = await prettier.resolveConfig(join(root, path));
  return prettier.format(text, { ...config, parser: 'typescript' });
}

/**
 * One exported, documented type per schema. What openapi-typescript makes is one big interface that API reports can
 * only show as a whole.
 */
async function schemaTypes(path, imports) {
  const source = ts.createSourceFile(
    'schemas.ts',
    astToString(
      await openapiTS(new URL(`file://${path}`), { defaultNonNullable: false }),
    ),
    ts.ScriptTarget.Latest,
    true,
  );
  const components = source.statements.find(
    node => ts.isInterfaceDeclaration(node) && node.name.text === 'components',
  );
  const { type } = components.members.find(
    member => member.name.text === 'schemas',
  );
  const imported = Object.values(imports).flat();
  const declarations = type.members
    .filter(member => !imported.includes(member.name.text))
    .map(member => {
      const name = member.name.text;
      const doc = ts
        .getJSDocCommentsAndTags(member)
        .map(({ comment }) => comment)
        .join(' ');
      const description =
        ts
          .getJSDocTags(member)
          .filter(({ tagName }) => tagName.text === 'description')
          .map(({ comment }) => comment)
          .join(' ') || doc;
      const text = member.type
        .getText(source)
        .replaceAll(/components\["schemas"\]\["(\w+)"\]/g, '$1')
        // API reports know none of these tags.
        .replaceAll(/\/\*\* @(enum|example|default) .*\*\//g, '')
        .replaceAll(/^\s*\* @(enum|example|default) .*$/gm, '')
        .replaceAll(/\/\*\*[\s*]*\*\//g, '')
        .replaceAll(/\n\s*\n/g, '\n')
        .replaceAll('@description ', '');
      return `/** ${
        description || `${name} on the wire.`
      } @public */\nexport type ${name} = ${text};\n`;
    });
  return [
    ...Object.entries(imports).map(
      ([from, names]) => `import { ${names.join(', ')} } from '${from}';\n`,
    ),
    ...declarations,
  ].join('\n');
}

async function generate({ document, constant, types, imports }) {
  const path = join(root, document);
  const spec = parse(await readFile(path, 'utf8'));
  const name = relative(dirname(constant), document);
  return [
    {
      path: constant,
      text: await format(
        constant,
        `/** Made from ${name} by scripts/openapi.mjs. Do not edit. */\nexport const spec = ${JSON.stringify(
          spec,
        )} as const;\n`,
      ),
    },
    {
      path: types,
      text: await format(
        types,
        `// Made from openapi.yaml of the backend by scripts/openapi.mjs. Do not edit.
${await schemaTypes(path, imports)}`,
      ),
    },
  ];
}

const check = process.argv.includes('--check');
const files = (await Promise.all(documents.map(generate))).flat();
const differing = [];
for (const { path, text } of files) {
  const current = await readFile(join(root, path), 'utf8').catch(() => '');
  if (current !== text) {
    differing.push(path);
    if (!check) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }
}
if (check && differing.length > 0) {
  process.stderr.write(
    `Out of date, run "node scripts/openapi.mjs":\n  ${differing.join(
      '\n  ',
    )}\n`,
  );
  process.exitCode = 1;
} else {
  process.stdout.write(
    differing.length > 0
      ? `${check ? 'Differs' : 'Wrote'}: ${differing.join(', ')}\n`
      : 'OpenAPI files are up to date\n',
  );
}
