import { Timings } from './stats';

/** Times two requests turn by turn, so that both see the same moments of the machine. */
export async function compare(
  runs: number,
  before: (run: number) => Promise<unknown>,
  yardstick: (run: number) => Promise<unknown>,
  measured: (run: number) => Promise<unknown>,
): Promise<[yardstick: Timings, measured: Timings]> {
  const timings: [Timings, Timings] = [new Timings(), new Timings()];
  for (let run = 0; run < runs; run++) {
    await before(run);
    await timings[0].time(() => yardstick(run));
    await timings[1].time(() => measured(run));
  }
  return timings;
}
