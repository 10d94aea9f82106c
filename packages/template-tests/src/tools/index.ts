import { actionlint } from './actionlint';
import { amtool } from './amtool';
import { catalogInfo } from './catalogInfo';
import { dockerfile } from './dockerfile';
import { jsonDocuments, yamlDocuments } from './documents';
import { haproxy } from './haproxy';
import { hcl } from './hcl';
import { kotlin } from './treeSitter';
import { kubernetes } from './kubernetes';
import { openSlo } from './openSlo';
import { promtool } from './promtool';
import { python } from './python';
import { runbooks } from './runbooks';
import {
  circleciSchema,
  dependabotSchema,
  githubWorkflowSchema,
} from './schemas';
import { shellcheck } from './shellcheck';
import { terraform } from './terraform';
import { Tool } from './ToolResult';
import { typescript } from './typescript';

export { receiversOf } from './amtool';
export { findProgram, runProgram } from './command';
export { PYTHON } from './python';
export { skip } from './ToolResult';
export type { Tool, ToolResult } from './ToolResult';

/** All tools, by name; each looks only at its own kind of file. */
export const TOOLS = {
  actionlint,
  amtool,
  catalogInfo,
  circleciSchema,
  dependabotSchema,
  dockerfile,
  githubWorkflowSchema,
  haproxy,
  hcl,
  jsonDocuments,
  kotlin,
  kubernetes,
  openSlo,
  promtool,
  python,
  runbooks,
  shellcheck,
  terraform,
  typescript,
  yamlDocuments,
} satisfies Record<string, Tool>;

/** Name of a tool. */
export type ToolName = keyof typeof TOOLS;
