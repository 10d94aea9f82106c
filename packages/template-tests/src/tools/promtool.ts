import { join } from 'node:path';
import { findProgram, runProgram } from './command';
import { filesOf } from './files';
import { skip, Tool } from './ToolResult';

const RULES = '**/*.rules.yaml';
const TESTS = '**/*.rules.test.yaml';

/** Rule files are valid, and what their own tests say of them is true. */
export const promtool: Tool = async folder => {
  const program = findProgram('promtool');
  if (!program) return skip('promtool', 'apt-get install prometheus');
  const rules = filesOf(folder, RULES);
  const tests = filesOf(folder, TESTS);
  const problems: string[] = [];
  for (const [command, files] of [
    ['check', rules],
    ['test', tests],
  ] as const) {
    if (files.length === 0) continue;
    const { code, said } = await runProgram(program, [
      command,
      'rules',
      ...files.map(file => join(folder, file)),
    ]);
    if (code !== 0) problems.push(`${command}: ${said}`);
  }
  return { tool: 'promtool', checked: [...rules, ...tests], problems };
};
