/** Metrics that the SLOs count; others would only make the history longer. */
const COUNTED =
  /^(http_requests_total|http_request_duration_seconds_(bucket|count|sum)|jobs_total)\b/;

interface Shot {
  /** Seconds since the epoch. */
  at: number;
  samples: Array<{ name: string; labels: string; value: string }>;
}

const samplesOf = (text: string) =>
  text
    .split('\n')
    .filter(line => COUNTED.test(line))
    .map(line => {
      const [, name = '', labels = '', value = ''] =
        /^(\w+)(?:\{(.*)\})? (\S+)/.exec(line) ?? [];
      return { name, labels, value };
    });

/**
 * What a service really told, laid out over half an hour: Prometheus reads counts in buckets of five minutes, and no
 * test waits that long.
 */
export class TimeLapse {
  /** @param target - labels of the target, as Prometheus will scrape it afterwards */
  static create(options: { target: string; from: number; step: number }) {
    return new TimeLapse(options.target, options.from, options.step);
  }

  readonly #target: string;
  readonly #step: number;
  readonly #shots: Shot[] = [];
  #next: number;

  private constructor(target: string, from: number, step: number) {
    this.#target = target;
    this.#next = from;
    this.#step = step;
  }

  /** Takes what `/metrics` says now as the scrape after the last one. */
  take(text: string) {
    this.#shots.push({ at: this.#next, samples: samplesOf(text) });
    this.#next += this.#step;
  }

  /** Sum of a counter's last values over the series whose labels fit. */
  last(name: string, labels: RegExp): number {
    return (this.#shots.at(-1)?.samples ?? [])
      .filter(sample => sample.name === name && labels.test(sample.labels))
      .reduce((sum, { value }) => sum + Number(value), 0);
  }

  /** For `promtool tsdb create-blocks-from openmetrics`. */
  toOpenMetrics(): string {
    return [
      ...this.#shots.flatMap(({ at, samples }) => [
        `up{${this.#target}} 1 ${at}`,
        ...samples.map(
          ({ name, labels, value }) =>
            `${name}{${[this.#target, labels]
              .filter(Boolean)
              .join(',')}} ${value} ${at}`,
        ),
      ]),
      '# EOF',
      '',
    ].join('\n');
  }
}
