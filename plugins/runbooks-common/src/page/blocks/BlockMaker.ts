import { Heading, List, ListItem, Root, RootContent } from 'mdast';
import { splitCustomId, Steps } from '../parse';
import { References } from './References';
import { Source } from './Source';
import { Block, ChecklistBlock } from './types';

/** What nodes stand in. */
interface Container {
  /** In which its content begins, from 0. */
  column: number;
  /** Lists around it. */
  depth: number;
  /** The paragraph that a box to tick stands before. */
  task?: RootContent;
}

/** Makes blocks of nodes of one document. */
export class BlockMaker {
  readonly #source: Source;
  readonly #references: References;
  readonly #checklists: ReadonlySet<List>;
  readonly #ids: ReadonlyMap<ListItem, string>;

  private constructor(
    source: Source,
    references: References,
    { steps, lists }: Steps,
  ) {
    this.#source = source;
    this.#references = references;
    this.#checklists = lists;
    this.#ids = new Map(steps.map(({ node, id }) => [node, id]));
  }

  static create(root: Root, text: string, steps: Steps): BlockMaker {
    const source = Source.create(text);
    return new BlockMaker(source, References.create(root, source), steps);
  }

  /** What stands in a heading, with the definitions it needs. */
  heading(node: Heading): string {
    const { text } = splitCustomId(this.#source.heading(node));
    return this.#complete(text, node.children);
  }

  /** Of what stands at the top level. */
  blocks(nodes: readonly RootContent[]): Block[] {
    return this.#blocks(nodes, { column: 0, depth: 0 });
  }

  #blocks(
    nodes: readonly RootContent[],
    { column, depth, task }: Container,
  ): Block[] {
    const blocks: Block[] = [];
    let run: RootContent[] = [];
    const endRun = () => {
      const first = run[0];
      const last = run[run.length - 1];
      if (first && last) {
        const text =
          first === task
            ? this.#source.task(first, last, column)
            : this.#source.slice(first, last, column);
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
        return this.#checklists.has(node)
          ? [this.#checklist(node, depth)]
          : undefined;
      default:
        return undefined;
    }
  }

  #checklist(list: List, depth: number): ChecklistBlock {
    return {
      kind: 'checklist',
      ordered: list.ordered ?? false,
      ...(list.ordered && { start: list.start ?? 1 }),
      items: list.children.map(item => {
        const id = this.#ids.get(item);
        const column = this.#source.contentColumn(item);
        const isTask = typeof item.checked === 'boolean';
        const blocks = this.#blocks(item.children, {
          column,
          depth: depth + 1,
          ...(isTask && { task: item.children[0] }),
        });
        return { ...(id !== undefined && { id }), depth, blocks };
      }),
    };
  }

  #complete(text: string, nodes: readonly RootContent[]): string {
    const definitions = this.#references.neededBy(nodes);
    return definitions ? `${text}\n\n${definitions}` : text;
  }
}
