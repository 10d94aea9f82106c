/** A place in pixels; `null` is a gap, nothing is drawn across it. */
export type Place = { x: number; y: number } | null;

/** Unbroken runs of places. */
export function segments(
  places: readonly Place[],
): { x: number; y: number }[][] {
  const runs: { x: number; y: number }[][] = [];
  let run: { x: number; y: number }[] | undefined;
  for (const place of places) {
    if (!place) {
      run = undefined;
    } else if (run) {
      run.push(place);
    } else {
      run = [place];
      runs.push(run);
    }
  }
  return runs;
}

function digits(value: number): string {
  return Number(value.toFixed(2)).toString();
}

/** The `d` of a line through the places; a lone place becomes a dot of the stroke's width. */
export function linePath(places: readonly Place[]): string {
  return segments(places)
    .map(run => {
      const points = run.map(({ x, y }) => `${digits(x)} ${digits(y)}`);
      return run.length === 1 ? `M${points[0]}h.01` : `M${points.join('L')}`;
    })
    .join('');
}

/** The `d` of the areas between the line and a horizontal base line. */
export function areaPath(places: readonly Place[], baseY: number): string {
  return segments(places)
    .filter(run => run.length > 1)
    .map(run => {
      const points = run.map(({ x, y }) => `${digits(x)} ${digits(y)}`);
      const last = run[run.length - 1];
      const first = run[0];
      return `M${points.join('L')}L${digits(last?.x ?? 0)} ${digits(
        baseY,
      )}L${digits(first?.x ?? 0)} ${digits(baseY)}Z`;
    })
    .join('');
}

/** The `d` of the band between a low and a high line, broken where either is unknown; a lone place becomes a bar. */
export function bandPath(
  places: readonly ({ x: number; low: number; high: number } | undefined)[],
): string {
  const highs = places.map(p => (p ? { x: p.x, y: p.high } : null));
  const lows = places.map(p => (p ? { x: p.x, y: p.low } : null));
  const lowRuns = segments(lows);
  return segments(highs)
    .map((run, i) => {
      const border = [...run, ...[...(lowRuns[i] ?? [])].reverse()];
      const points = border.map(({ x, y }) => `${digits(x)} ${digits(y)}`);
      return `M${points.join('L')}Z`;
    })
    .join('');
}
