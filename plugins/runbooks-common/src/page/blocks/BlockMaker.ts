import { List, ListItem, Root, RootContent } from 'mdast';
import { Step } from '../markdown/steps';
import { References } from './References';
import { Source } from './Source';
import { Block, ChecklistBlock } from './types';

/** Makes blocks of nodes of one document. */
export class BlockMaker {
  readonly #source: Source;
  readonly #references: References;
  readonly #steps: ReadonlyMap<ListItem, Step>;

  private constructor(
    source: Source,
    references: References,
    steps: Map<ListItem, Step>,
  ) {
    this.#source = source;
    this.#references = references;
    this.#steps = steps;
  }

  static create(root: Root, text: string, steps: readonly Step[]): BlockMaker {
    const source = Source.create(text);
    return new BlockMaker(
      source,
      References.create(root, source),
      new Map(steps.map(step => [step.node, step])),
    );
  }

  /** Source of what stands in a heading, with the definitions it needs. */
  inline(nodes: readonly RootContent[]): string {
    const first = nodes[0];
    const last = nodes[nodes.length - 1];
    return first && last
      ? this.#complete(this.#source.inline(first, last), nodes)
      : '';
  }

  /** @param column - in which the content of their container begins, from 0 */
  blocks(nodes: readonly RootContent[], column = 0, depth = 0): Block[] {
    const blocks: Block[] = [];
    let run: RootContent[] = [];
    const endRun = () => {
      const first = run[0];
      const last = run[run.length - 1];
      if (first && last) {
        const text = this.#source.slice(first, last, column);
        blocks.push({ kind: 'markdown', text: this.#complete(text, run) });
      }
      run = [];
    };
    for (const node of nodes) {
      const block = this.#ownBlock(node, depth);
      if (block) {
        endRun();
        blocks.push(...block);
      } else {
        run.push(node);
      }
    }
    endRun();
    return blocks;
  }

  /** What is more than Markdown; undefined for Markdown. Definitions go to where they are used. */
  #ownBlock(node: RootContent, depth: number): Block[] | undefined {
    switch (node.type) {
      case 'definition':
      case 'footnoteDefinition':
        return [];
      case 'code':
        return [
          {
            kind: 'code',
            ...(node.lang && { language: node.lang }),
            text: node.value,
          },
        ];
      case 'list':
        return this.#hasSteps(node)
          ? [this.#checklist(node, depth)]
          : undefined;
      default:
        return undefined;
    }
  }

  #hasSteps(list: List): boolean {
    return list.children.some(
      item =>
        this.#steps.has(item) ||
        item.children.some(
          child => child.type === 'list' && this.#hasSteps(child),
        ),
    );
  }

  #checklist(list: List, depth: number): ChecklistBlock {
    return {
      kind: 'checklist',
      ordered: list.ordered ?? false,
      ...(list.ordered && { start: list.start ?? 1 }),
      items: list.children.map(item => {
        const id = this.#steps.get(item)?.id;
        const column = this.#source.contentColumn(item);
        const blocks = this.blocks(item.children, column, depth + 1);
        return { ...(id !== undefined && { id }), depth, blocks };
      }),
    };
  }

  #complete(text: string, nodes: readonly RootContent[]): string {
    const definitions = this.#references.neededBy(nodes);
    return definitions ? `${text}\n\n${definitions}` : text;
  }
}
