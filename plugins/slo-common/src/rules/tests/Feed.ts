import { Judged } from '../Judged';
import { InputSeries, Inputs, makeInputs } from './makeInputs';

/** Feeds all parts of what is judged with the same course of events. */
export interface Feed {
  /** Between two samples, as promtool has it. */
  interval: string;
  /** Per part. */
  inputs: Inputs[];
  /** @param course - the share of bad events (0..1), for how many minutes */
  series(course: { minutes: number; error: number }[]): InputSeries[];
}

/** Undefined where no series can be made up for some part. */
export function createFeed(
  { parts }: Judged,
  perMinute: number,
): Feed | undefined {
  const inputs = parts.flatMap(part => {
    const others = parts.filter(other => other !== part);
    return makeInputs(part, others) ?? [];
  });
  return inputs.length < parts.length
    ? undefined
    : {
        interval: intervalOf(perMinute),
        inputs,
        series: course => {
          const samples = course.map(({ minutes, error }) => ({
            samples: minutes * perMinute,
            error,
          }));
          return inputs.flatMap(input => input.make(samples));
        },
      };
}

/** Between two samples, as promtool has it. */
export function intervalOf(perMinute: number): string {
  return `${60 / perMinute}s`;
}
