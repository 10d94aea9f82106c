/** What one series was when it was scraped. */
export interface Sample {
  /** Time of the scrape, milliseconds since the epoch. */
  t: number;
  v: number;
}

/** The raw samples of one series, in order of time. */
export interface RawSeries {
  labels: Record<string, string>;
  samples: Sample[];
}

/** The same text for the same labels, whatever their order. */
export function seriesKey(labels: Record<string, string>): string {
  return JSON.stringify(
    Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/**
 * What a series was scraped from, by the two labels that Prometheus gives to all series of a scrape.
 *
 * @returns undefined where the labels are gone, for example behind an aggregation
 */
export function targetKey(labels: Record<string, string>): string | undefined {
  const { job, instance } = labels;
  return job && instance ? JSON.stringify([job, instance]) : undefined;
}
