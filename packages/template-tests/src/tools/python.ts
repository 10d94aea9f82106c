import { existsSync } from 'node:fs';
import { runProgram } from './command';
import { filesOf } from './files';
import { skip, Tool } from './ToolResult';

/** Debian's Python has Debian's modules; another that comes first on PATH has not. */
export const PYTHON = ['/usr/bin/python3'].find(existsSync);

const PARSE = `
import ast, sys
for path in sys.argv[1:]:
    try:
        with open(path, encoding="utf-8") as source:
            compile(ast.parse(source.read(), path), path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        print(f"{path}: {error}")
`;

/** Python's own parser and compiler take every source; nothing is run, and no folder of caches stays behind. */
export const python: Tool = async folder => {
  if (!PYTHON) return skip('python', 'apt-get install python3');
  const checked = filesOf(folder, '**/*.py');
  const { code, said } = await runProgram(
    PYTHON,
    ['-W', 'error', '-c', PARSE, ...checked],
    {
      cwd: folder,
    },
  );
  const problems = said.trim().split('\n').filter(Boolean);
  return {
    tool: 'python',
    checked,
    problems: code === 0 ? problems : [...problems, `exit code ${code}`],
  };
};
