import { dirname, resolve } from 'node:path';
import Parser from 'web-tree-sitter';
import { eachFile } from './eachFile';
import { Tool } from './ToolResult';

const GRAMMARS = resolve(
  dirname(require.resolve('tree-sitter-wasms/package.json')),
  'out',
);

async function createParser(language: string): Promise<Parser> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(
    await Parser.Language.load(
      resolve(GRAMMARS, `tree-sitter-${language}.wasm`),
    ),
  );
  return parser;
}

/** The smallest nodes that the grammar could make nothing of. */
function* faultsOf(node: Parser.SyntaxNode): Generator<string> {
  const broken = node.children.filter(child => child.hasError);
  if (broken.length === 0 && (node.isError || node.isMissing)) {
    const { row, column } = node.startPosition;
    const what = node.isMissing ? `missing ${node.type}` : 'cannot be read';
    yield `${row + 1}:${column + 1} ${what}: ${node.text.slice(0, 60)}`;
  }
  for (const child of broken) yield* faultsOf(child);
}

function grammar(language: string, patterns: string[]): Tool {
  let parser: Promise<Parser> | undefined;
  return folder =>
    eachFile(`tree-sitter ${language}`, folder, patterns, async text => {
      parser ??= createParser(language);
      const { rootNode } = (await parser).parse(text);
      if (!rootNode.hasError) return [];
      const faults = [...faultsOf(rootNode)];
      return faults.length > 0 ? faults : ['cannot be read as a whole'];
    });
}

/** Kotlin sources. Its build scripts are Kotlin, too. */
export const kotlin = grammar('kotlin', ['**/*.kt', '**/*.kts']);
