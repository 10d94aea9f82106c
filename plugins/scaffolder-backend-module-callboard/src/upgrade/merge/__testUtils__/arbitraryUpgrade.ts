import fc from 'fast-check';

/** Lines of files by path. */
export type Repository = ReadonlyMap<string, readonly string[]>;

/** What a template made, what people did with it, and what the template makes now. */
export interface Upgrade {
  base: Repository;
  mine: Repository;
  theirs: Repository;
  /** Every line that a person wrote; none stands in the template. */
  written: string[];
  /** Paths of files that nobody touched. */
  untouched: string[];
  /** Lines of blocks that stand in the template's older version alone, each of them once. */
  blocks: string[];
}

/** A change of lines at a place, 0..1 of the file, that takes lines away and puts others there. */
interface Change {
  at: number;
  removed: number;
  added: number;
}

const PATHS = ['a.py', 'b.yaml', 'docs/c.md', 'd'];

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 3 }),
  added: fc.integer({ min: 0, max: 2 }),
});
const changes = fc.array(change, { maxLength: 4 });

const file = fc.record({
  path: fc.constantFrom(...PATHS),
  /** Few different lines, so that the same one stands in many places. */
  lines: fc.array(fc.constantFrom<string>('', '}', 'x = 1', 'y: 2', '- z'), {
    maxLength: 12,
  }),
  block: fc.option(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 4 }),
    }),
  ),
  template: fc.oneof(
    { weight: 6, arbitrary: fc.constant('change' as const) },
    fc.constantFrom('drop' as const, 'add' as const, 'rename' as const),
  ),
  person: fc.oneof(
    { weight: 6, arbitrary: fc.constant('edit' as const) },
    fc.constantFrom('leave' as const, 'delete' as const, 'move' as const),
  ),
  templateChanges: changes,
  edits: changes,
});

type FilePlan = typeof file extends fc.Arbitrary<infer T> ? T : never;

/** Random upgrades of a few files. */
export const arbitraryUpgrade: fc.Arbitrary<Upgrade> = fc
  .uniqueArray(file, {
    selector: ({ path }) => path,
    minLength: 1,
    maxLength: PATHS.length,
  })
  .map(toUpgrade);

function toUpgrade(plans: FilePlan[]): Upgrade {
  const base = new Map<string, readonly string[]>();
  const mine = new Map<string, readonly string[]>();
  const theirs = new Map<string, readonly string[]>();
  const written: string[] = [];
  const untouched: string[] = [];
  const blocks: string[] = [];
  plans.forEach((plan, index) => {
    const { path, person, template } = plan;
    const next = namer(`template ${index}`);
    const block = Array.from(
      { length: plan.block?.length ?? 0 },
      (_, line) => `block ${index}.${line}`,
    );
    blocks.push(...block);
    const older = [...plan.lines];
    older.splice(placeIn(older, plan.block?.at ?? 0), 0, ...block);
    const newer = changed(plan.lines, plan.templateChanges, next);
    const own: string[] = [];
    const write = namer(`person ${index}`);
    const edited = changed(older, plan.edits, () => {
      const line = write();
      own.push(line);
      return line;
    });

    if (template !== 'add') base.set(path, older);
    if (template === 'rename') theirs.set(`renamed/${path}`, newer);
    else if (template !== 'drop') theirs.set(path, newer);

    const isTouched =
      person !== 'leave' && (template !== 'add' || person === 'edit');
    if (!isTouched) {
      if (template !== 'add') mine.set(path, older);
      untouched.push(path);
    } else if (person !== 'delete') {
      mine.set(person === 'move' ? `moved/${path}` : path, edited);
      written.push(...own.filter(line => edited.includes(line)));
      if (
        own.length === 0 &&
        plan.edits.every(isNothing) &&
        person === 'edit'
      ) {
        if (template !== 'add') untouched.push(path);
      }
    }
  });
  return { base, mine, theirs, written, untouched, blocks };
}

function isNothing({ removed, added }: Change): boolean {
  return removed === 0 && added === 0;
}

function changed(
  lines: readonly string[],
  list: Change[],
  write: () => string,
): string[] {
  return list.reduce(
    (before, { at, removed, added }) => {
      const after = [...before];
      const fresh = Array.from({ length: added }, write);
      after.splice(placeIn(after, at), removed, ...fresh);
      return after;
    },
    [...lines],
  );
}

function placeIn(lines: readonly string[], at: number): number {
  return Math.round(at * lines.length);
}

function namer(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}.${count}`;
  };
}
