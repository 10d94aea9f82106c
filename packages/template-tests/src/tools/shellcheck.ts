import { join } from 'node:path';
import { findProgram, runProgram } from './command';
import { filesOf, textOf } from './files';
import { skip, Tool } from './ToolResult';

/** Shell scripts, by name or by their first line. */
export const shellcheck: Tool = async folder => {
  const program = findProgram('shellcheck');
  if (!program) return skip('shellcheck', 'apt-get install shellcheck');
  const checked = filesOf(folder, [
    '**/*.sh',
    '{bin,scripts,deploy}/**/*',
    'gradlew',
  ]).filter(
    file =>
      file.endsWith('.sh') || /^#!.*\b(ba)?sh\b/.test(textOf(folder, file)),
  );
  if (checked.length === 0)
    return { tool: 'shellcheck', checked, problems: [] };
  const { code, said } = await runProgram(program, [
    '--external-sources',
    '--format=gcc',
    ...checked.map(file => join(folder, file)),
  ]);
  return {
    tool: 'shellcheck',
    checked,
    problems: code === 0 ? [] : said.trim().split('\n'),
  };
};
