import { join } from 'node:path';
import { findProgram, runProgram } from './command';
import { filesOf } from './files';
import { skip, Tool } from './ToolResult';

/** Format of all sources of Terraform; what needs a provider is not tried, because it would be downloaded. */
export const terraform: Tool = async folder => {
  const checked = filesOf(folder, '**/*.{tf,tfvars,tftest.hcl}');
  if (checked.length === 0) return { tool: 'terraform', checked, problems: [] };
  const program = findProgram('terraform');
  if (!program)
    return skip('terraform', 'there is no terraform on this machine');
  const { code, said } = await runProgram(program, [
    'fmt',
    '-check',
    '-diff',
    ...checked.map(file => join(folder, file)),
  ]);
  return { tool: 'terraform', checked, problems: code === 0 ? [] : [said] };
};
