// The import table is a rule that fails: proved by linting one forbidden and one permitted import in every floor.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { ESLint } = require('eslint');
const root = fileURLToPath(new URL('../..', import.meta.url));
const ours = folder => `@callboard/backstage-plugin-${folder}`;

async function problems(folder, imported, file = 'src/probe.ts') {
  const cwd = join(root, 'plugins', folder);
  const eslint = new ESLint({
    cwd,
    resolvePluginsRelativeTo: require.resolve('@backstage/cli/package.json'),
  });
  const [result] = await eslint.lintText(
    `import { probe } from '${imported}';\n\nexport const value = probe;\n`,
    { filePath: join(cwd, file) },
  );
  return result.messages
    .filter(message => message.ruleId === 'no-restricted-imports')
    .map(message => message.severity);
}

const forbidden = [
  ['slo', ours('slo-backend')],
  ['slo', ours('callboard-node')],
  ['slo-backend', ours('slo-backend-module-prometheus')],
  ['slo-backend', ours('callboard-react')],
  ['slo-backend-module-prometheus', ours('slo-backend')],
  ['catalog-backend-module-callboard', ours('slo-backend')],
  ['slo-node', ours('callboard-node')],
  ['slo-common', ours('slo-node')],
  ['callboard-common', ours('slo-common')],
  ['slo-common', '@callboard/demo'],
  ['slo-backend', `${ours('slo')}/legacy`],
];
for (const [folder, imported] of forbidden) {
  test(`${folder} must not import ${imported}`, async () => {
    assert.deepEqual(await problems(folder, imported), [2]);
  });
}

const permitted = [
  ['slo', ours('slo-common')],
  ['slo', ours('callboard-react')],
  ['slo-backend', ours('slo-node')],
  ['slo-backend', ours('callboard-node')],
  ['slo-node', ours('slo-common')],
  ['slo-common', ours('callboard-common')],
];
for (const [folder, imported] of permitted) {
  test(`${folder} may import ${imported}`, async () => {
    assert.deepEqual(await problems(folder, imported), []);
  });
}

test('a test may set up a neighbour', async () => {
  assert.deepEqual(
    await problems('slo-backend', ours('slo'), 'src/probe.test.ts'),
    [],
  );
});
