/** Prints a line. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The middle one of several. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A measured time, and its ratio to another with a target where there is one. */
export function sayTime(
  name: string,
  ms: number,
  yardstick?: { ms: number; name: string; target?: number },
): void {
  const parts = [
    `  ${name.padEnd(58)} ${(ms / 1000).toFixed(2).padStart(8)} s`,
  ];
  if (yardstick) {
    const ratio = ms / yardstick.ms;
    parts.push(`${ratio.toFixed(2)} × ${yardstick.name}`);
    if (yardstick.target !== undefined) {
      const met = ratio <= yardstick.target ? 'met' : 'MISSED';
      parts.push(`target ≤ ${yardstick.target}: ${met}`);
    }
  }
  say(parts.join('  '));
}
