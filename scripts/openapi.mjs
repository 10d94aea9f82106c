/**
 * Writes what is generated from the OpenAPI documents: the document as a TypeScript constant for the router (so that
 * the built package needs no YAML at run time) and the wire types for the common package.
 *
 * `node scripts/openapi.mjs` writes, `node scripts/openapi.mjs --check` fails when a committed file differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** One entry per family: the contract, and the two files made from it. */
const documents = [
  {
    document: 'plugins/slo-backend/src/schema/openapi.yaml',
    constant: 'plugins/slo-backend/src/schema/openapi.generated.ts',
    types: 'plugins/slo-common/src/schema/openapi.generated.ts',
  },
];

async function format(path, text) {
  const config = await prettier.resolveConfig(join(root, path));
  return prettier.format(text, { ...config, parser: 'typescript' });
}

async function generate({ document, constant, types }) {
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
        `${COMMENT_HEADER}${astToString(
          await openapiTS(new URL(`file://${path}`)),
        )}`,
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
