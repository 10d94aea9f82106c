import { filesOf, textOf } from './files';
import { ToolResult } from './ToolResult';

/** Looks at files one by one; a problem is told with its path. */
export async function eachFile(
  tool: string,
  folder: string,
  patterns: string | string[],
  judge: (text: string, file: string) => string[] | Promise<string[]>,
): Promise<ToolResult> {
  const checked = filesOf(folder, patterns);
  const problems: string[] = [];
  for (const file of checked) {
    const found = await judge(textOf(folder, file), file);
    problems.push(...found.map(problem => `${file}: ${problem}`));
  }
  return { tool, checked, problems };
}
