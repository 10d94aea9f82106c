#!/usr/bin/env node
// What `npm start` and `npm test` (and `yarn start`, `yarn test`) call, on any Node from 18 on and without a dependency:
// make sure of Node and yarn in the versions the project needs, install the packages, then run the wanted task with them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findToolchain } from './lib/toolchain.mjs';
import { installPackages } from './lib/install.mjs';
import { run } from './lib/process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [task, ...args] = process.argv.slice(2);
const script = join(root, 'scripts', 'tasks', `${task}.mjs`);

if (!task || !existsSync(script)) {
  console.error(
    'Usage: node scripts/run.mjs <start|test|check|template-test|bench> [arguments]',
  );
  process.exit(2);
}

try {
  const toolchain = findToolchain(root);
  await installPackages(root, toolchain);
  process.exitCode = await run(toolchain.node, [script, ...args], {
    cwd: root,
    env: toolchain.env,
  });
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
