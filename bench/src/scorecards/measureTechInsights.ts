import { serviceRef } from './entities';
import { VARIABLES } from './rules';
import { TableSize } from './TaskBackend';
import { startTechInsights, TechInsights } from './techInsights';
import { between, mark, Timing, total } from './Timing';

/** As its router runs the checks of many entities. */
const AT_ONCE = 100;

/** What tech insights took. */
export interface TechInsightsMeasures {
  /** All facts of all entities retrieved and kept, and all checks run for the sample. */
  first: { retrieval: Timing; checks: Timing };
  /** The same once more. It knows no other cycle. */
  again: { retrieval: Timing; checks: Timing };
  facts: TableSize;
  /** After the second cycle. */
  factsAgain: TableSize;
  /** Ids of the checks that pass, by ref of the entity. */
  passing: Map<string, Set<string>>;
}

/** Measures the plugin as it is installed: its tasks, and its fact checker as its router calls it. */
export async function measureTechInsights(options: {
  connectionString: string;
  entities: number;
  sample: number;
}): Promise<TechInsightsMeasures> {
  const insights = await startTechInsights(options);
  const { backend } = insights;
  try {
    const passing = new Map<string, Set<string>>();
    const first = await cycle(insights, options.sample, passing);
    const facts = await backend.sizeOf('facts');
    const again = await cycle(insights, options.sample, new Map());
    const factsAgain = await backend.sizeOf('facts');
    return { first, again, facts, factsAgain, passing };
  } finally {
    await backend.stop();
  }
}

async function cycle(
  { backend, checker }: TechInsights,
  sample: number,
  passing: Map<string, Set<string>>,
) {
  const retrievals: [Timing, number][] = [];
  for (const variable of VARIABLES) {
    retrievals.push([await backend.run(variable), 1]);
  }
  const waiting = Array.from({ length: sample }, (_, n) => n).values();
  const work = async () => {
    for (const n of waiting) {
      const results = await checker.runChecks(serviceRef(n));
      const passed = results.filter(({ result }) => result);
      passing.set(serviceRef(n), new Set(passed.map(({ check }) => check.id)));
    }
  };
  const began = mark();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { retrieval: total(...retrievals), checks: between(began) };
}
