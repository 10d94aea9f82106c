import ts from 'typescript';
import { inPackage } from '../paths';

/** A file of this package, from which modules are found that the folder under test has not installed. */
export const HOME = inPackage('src', 'index.ts');

const parsed = new Map<string, ts.SourceFile | undefined>();

/** A host that keeps what it has read of node_modules, and that knows a few files which are nowhere on disk. */
export function createHost(
  options: ts.CompilerOptions,
  files: Record<string, string> = {},
): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  return {
    ...host,
    fileExists: file => file in files || fileExists(file),
    readFile: file => files[file] ?? readFile(file),
    getSourceFile(file, language, ...more) {
      const text = files[file];
      if (text !== undefined) return ts.createSourceFile(file, text, language);
      if (!file.includes('/node_modules/')) {
        return getSourceFile(file, language, ...more);
      }
      if (!parsed.has(file)) {
        parsed.set(file, getSourceFile(file, language, ...more));
      }
      return parsed.get(file);
    },
    resolveModuleNameLiterals: (names, containing) =>
      names.map(({ text }) => {
        const find = (from: string) =>
          ts.resolveModuleName(text, from, options, {
            ...host,
            fileExists: file => file in files || fileExists(file),
          });
        const found = find(containing);
        return found.resolvedModule || text.startsWith('.')
          ? found
          : find(HOME);
      }),
  };
}

/** What the compiler says, a line each. */
export const wordsOf = (diagnostics: readonly ts.Diagnostic[]): string[] =>
  diagnostics.map(diagnostic => {
    const { file, start = 0, messageText } = diagnostic;
    const message = ts.flattenDiagnosticMessageText(messageText, ' ');
    if (!file) return message;
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    return `${file.fileName}:${line + 1}:${character + 1} ${message}`;
  });
