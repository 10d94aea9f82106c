/** Milliseconds of many runs of one thing. */
export class Timings {
  readonly #milliseconds: number[] = [];

  async time<T>(run: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await run();
    this.#milliseconds.push(performance.now() - started);
    return result;
  }

  /** The value that this share (0..1) of the runs stayed at or below, milliseconds. */
  quantile(share: number): number {
    const sorted = [...this.#milliseconds].sort((a, b) => a - b);
    const index = Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, index)] ?? Number.NaN;
  }

  get runs(): number {
    return this.#milliseconds.length;
  }
}

/** One line per measured thing: its p50 and p95, and both as a ratio to the yardstick's. */
export function printRatios(
  title: string,
  yardstick: [name: string, timings: Timings],
  measured: Array<[name: string, timings: Timings, target?: number]>,
): void {
  const ms = (value: number) => `${value.toFixed(2)} ms`.padStart(10);
  const line = (name: string, t: Timings) =>
    `  ${name.padEnd(46)} p50 ${ms(t.quantile(0.5))}  p95 ${ms(
      t.quantile(0.95),
    )}`;
  const [yardstickName, base] = yardstick;
  const out = [
    `\n${title} (${base.runs} runs each)`,
    line(yardstickName, base),
    ...measured.map(([name, timings, target]) => {
      const p50 = timings.quantile(0.5) / base.quantile(0.5);
      const p95 = timings.quantile(0.95) / base.quantile(0.95);
      const verdict =
        target === undefined
          ? ''
          : `  target p95 ≤ ${target.toFixed(1)}: ${
              p95 <= target ? 'met' : 'MISSED'
            }`;
      return `${line(name, timings)}  ratio p50 ${p50.toFixed(
        2,
      )}, p95 ${p95.toFixed(2)}${verdict}`;
    }),
  ];
  process.stdout.write(`${out.join('\n')}\n`);
}
