import { join } from 'node:path';
import { findProgram, runProgram } from './command';
import { filesOf } from './files';
import { skip, Tool } from './ToolResult';

/** HAProxy takes its configuration, without a warning. */
export const haproxy: Tool = async folder => {
  const program = findProgram('haproxy');
  if (!program) return skip('haproxy', 'apt-get install haproxy');
  const checked = filesOf(folder, '**/haproxy.cfg');
  const problems: string[] = [];
  for (const file of checked) {
    const { code, said } = await runProgram(
      program,
      ['-c', '-dW', '-f', join(folder, file)],
      { cwd: folder },
    );
    if (code !== 0) problems.push(`${file}: ${said}`);
  }
  return { tool: 'haproxy', checked, problems };
};
