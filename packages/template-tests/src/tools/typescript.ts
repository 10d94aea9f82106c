import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { filesOf } from './files';
import { Tool } from './ToolResult';
import { createHost, wordsOf } from './typescriptHost';

function compile(folder: string, config: string): string[] {
  const path = join(folder, config);
  const { config: json, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error) return wordsOf([error]);
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(
    json,
    ts.sys,
    dirname(path),
    { noEmit: true, incremental: false, composite: false },
  );
  const program = ts.createProgram(fileNames, options, createHost(options));
  return wordsOf([...errors, ...ts.getPreEmitDiagnostics(program)]);
}

/**
 * TypeScript sources, by the `tsconfig.json` beside them. What they import is found among what this repository has
 * installed.
 */
export const typescript: Tool = async folder => {
  const checked = filesOf(folder, '**/tsconfig.json');
  const problems = checked
    .flatMap(file => compile(folder, file))
    .map(words => words.replace(`${folder}/`, ''));
  return {
    tool: 'typescript',
    checked: checked.map(file => relative('.', file)),
    problems,
  };
};
