import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';
import { inPackage } from '../paths';
import { filesOf, textOf } from './files';
import { Tool } from './ToolResult';
import { createHost, wordsOf } from './typescriptHost';

const MODELS = dirname(require.resolve('kubernetes-models/package.json'));
const PLACE = inPackage('src', '__manifests__.ts');
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2022.d.ts'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** The one before: the models are read and resolved once. */
let program: ts.Program | undefined;

interface Manifest {
  file: string;
  apiVersion: string;
  kind: string;
  value: unknown;
}

/** Documents of the API groups that Kubernetes itself has; others (Argo's, Prometheus Operator's) have no types here. */
const manifestsOf = (folder: string, file: string): Manifest[] =>
  parseAllDocuments(textOf(folder, file))
    .map(document => document.toJS())
    .filter(
      value =>
        typeof value?.apiVersion === 'string' &&
        typeof value.kind === 'string' &&
        existsSync(join(MODELS, value.apiVersion)),
    )
    .map(value => ({ ...value, file, value }));

/** One literal per manifest: the compiler refuses what the type does not know, at any depth. */
const toSource = (manifests: Manifest[]) =>
  manifests
    .map(({ apiVersion, kind, value }, index) => {
      const type = `import('kubernetes-models/${apiVersion}/${kind}').I${kind}`;
      return `export const m${index}: ${type} = ${JSON.stringify(value)};\n`;
    })
    .join('');

/** Kubernetes manifests against the types of its API; unknown fields are refused. */
export const kubernetes: Tool = async folder => {
  const manifests = filesOf(folder, [
    '**/*.{yaml,yml}',
    '!**/charts/**/templates/**',
  ]).flatMap(file => manifestsOf(folder, file));
  const checked = [...new Set(manifests.map(({ file }) => file))];
  if (manifests.length === 0)
    return { tool: 'kubernetes', checked, problems: [] };
  program = ts.createProgram({
    rootNames: [PLACE],
    options: OPTIONS,
    host: createHost(OPTIONS, { [PLACE]: toSource(manifests) }),
    oldProgram: program,
  });
  const problems = wordsOf(
    // Of the literals alone: the models themselves are not under test.
    program.getSemanticDiagnostics(program.getSourceFile(PLACE)),
  ).map(words => {
    const [, line, message] = /:(\d+):\d+ (.*)$/s.exec(words) ?? [];
    const manifest = manifests[Number(line) - 1];
    return manifest ? `${manifest.file} (${manifest.kind}): ${message}` : words;
  });
  return { tool: 'kubernetes', checked, problems };
};
