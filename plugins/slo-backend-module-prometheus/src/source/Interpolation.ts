import { printPromqlSelector } from '@callboard/backstage-plugin-slo-common';
import { SourceWarning } from '@callboard/backstage-plugin-slo-node';
import { interpolationsOf, Interpolated } from '../promql/histograms';
import { anyValue } from '../promql/selector';
import { Instance } from './Instances';
import { Lane } from './Lane';
import { Plan } from './plan';
import { Readings } from './ReadPass';
import { StepsWant } from './want';

/** Says where a figure of a histogram is interpolated between two bounds, and between which. */
export class Interpolation {
  readonly #lanes: (instance: Instance) => Lane;
  readonly #signal: AbortSignal;
  readonly #bounds = new Map<string, Promise<number[] | undefined>>();

  constructor(lanes: (instance: Instance) => Lane, signal: AbortSignal) {
    this.#lanes = lanes;
    this.#signal = signal;
  }

  async warnings(
    plan: Plan,
    steps: Readings['steps'],
  ): Promise<SourceWarning[]> {
    if (plan.kind === 'counters') return [];
    const compared = plan.kind === 'threshold' ? plan.comparison.value : NaN;
    const wants =
      'value' in plan
        ? [plan.value.want]
        : [plan.numerator.want, plan.total.want];
    const found = await Promise.all(
      wants.flatMap(want =>
        interpolationsOf(want.expr, compared).map(async place => {
          const outcome = steps.get(want.key);
          const fusedBy =
            outcome && 'reading' in outcome
              ? outcome.reading.fusedBy
              : undefined;
          return describe(place, await this.#boundsOf(want, place, fusedBy));
        }),
      ),
    );
    return found.flat();
  }

  /** Undefined where they cannot be told: that must not stop the reading. */
  #boundsOf(
    { instance, grid, key }: StepsWant,
    { selector }: Interpolated,
    fusedBy: string | undefined,
  ): Promise<number[] | undefined> {
    const text = printPromqlSelector(
      fusedBy ? anyValue(selector, fusedBy) : selector,
    );
    const { id, api } = instance;
    const cacheKey = [id, grid.to, fusedBy ? text : key].join(' ');
    const bounds =
      this.#bounds.get(cacheKey) ??
      this.#lanes(instance)
        .run(() =>
          api.labelValues(
            'le',
            text,
            grid.from * 1000,
            grid.to * 1000,
            this.#signal,
          ),
        )
        .then(values =>
          [
            ...new Set(
              values.map(value => Number(value.replace('+Inf', 'Infinity'))),
            ),
          ].sort((a, b) => a - b),
        )
        .catch(() => undefined);
    this.#bounds.set(cacheKey, bounds);
    return bounds;
  }
}

function describe(
  { name, value }: Interpolated,
  bounds: number[] | undefined,
): SourceWarning[] {
  if (!bounds || bounds.includes(value)) return [];
  const below = bounds.filter(bound => bound < value).at(-1) ?? 0;
  const above = bounds.find(bound => bound > value);
  const where =
    above === undefined
      ? 'in a bucket of a native histogram, whose bounds grow by a fixed factor'
      : `between the bucket bounds ${below} and ${above}`;
  return [
    {
      code: 'interpolated',
      message: `${name} interpolates: ${value} lies ${where}. Exact figures need a bucket bound at ${value}`,
    },
  ];
}
