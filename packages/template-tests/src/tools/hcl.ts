import { parse } from '@cdktf/hcl2json';
import { eachFile } from './eachFile';
import { Tool } from './ToolResult';

/** Terraform's language, parsed by HashiCorp's own parser. */
export const hcl: Tool = folder =>
  eachFile('hcl', folder, '**/*.{tf,tfvars,hcl}', async (text, file) => {
    try {
      await parse(file, text);
      return [];
    } catch (error) {
      return [String(error)];
    }
  });
