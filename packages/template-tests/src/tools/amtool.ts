import { join } from 'node:path';
import { findProgram, runProgram } from './command';
import { filesOf } from './files';
import { skip, Tool } from './ToolResult';

const CONFIGS = '**/alertmanager.yaml';

/** Configurations of Alertmanager are valid. */
export const amtool: Tool = async folder => {
  const program = findProgram('amtool');
  if (!program)
    return skip('amtool', 'apt-get install prometheus-alertmanager');
  const checked = filesOf(folder, CONFIGS);
  const problems: string[] = [];
  for (const file of checked) {
    const { code, said } = await runProgram(program, [
      'check-config',
      join(folder, file),
    ]);
    if (code !== 0) problems.push(`${file}: ${said}`);
  }
  return { tool: 'amtool', checked, problems };
};

/**
 * The receivers that an alert with these labels reaches, in order.
 * @returns undefined where there is no amtool
 */
export async function receiversOf(
  file: string,
  labels: Record<string, string>,
): Promise<string[] | undefined> {
  const program = findProgram('amtool');
  if (!program) {
    skip('amtool', 'apt-get install prometheus-alertmanager');
    return undefined;
  }
  const { code, said, output } = await runProgram(program, [
    'config',
    'routes',
    'test',
    `--config.file=${file}`,
    // amtool reads what stands between quotes as Go would
    ...Object.entries(labels).map(
      ([name, value]) => `${name}=${JSON.stringify(value)}`,
    ),
  ]);
  if (code !== 0) throw new Error(`amtool config routes test: ${said}`);
  return output.trim().split(',');
}
