import {
  BudgetTerms,
  compositeTerms,
  LOOKBACK_SECONDS,
  objectiveTerms,
  simulate,
  Simulation,
  TermsOrReason,
  TimeRange,
  WhatIfOutcome,
  widenRanges,
  windowAt,
} from '@callboard/backstage-plugin-slo-common';
import { Range, RecordReader, SliceSpec } from '../database/RecordStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { ExclusionReader } from '../exclusions/ExclusionReader';
import { BUCKET_SECONDS, toIso, toMinute } from '../lib/buckets';
import { loadSteps } from './loadSteps';

/** What is replayed. */
export interface ReplayOptions {
  slo: CatalogSlo;
  /** Of the objective; a composite is replayed as a whole. */
  position: number;
  /** What is judged. */
  range: Range;
  record: RecordReader;
  exclusions: ExclusionReader;
}

/** The past under one set of terms. */
export interface Replay {
  outcome: WhatIfOutcome;
  warnings: string[];
  /** Start of the oldest counts that were used, seconds since the epoch. */
  readFrom: number;
}

const DAY_SECONDS = 86_400;

/** Every day without a verdict. */
function unknownPast({ start, end }: Range): Simulation {
  const first = Math.floor(start / DAY_SECONDS);
  const last = Math.ceil(end / DAY_SECONDS);
  const days = Array.from({ length: last - first }, (_, index) => ({
    day: toIso((first + index) * DAY_SECONDS).slice(0, 10),
    errorBudgetRemaining: null,
    state: 'unknown' as const,
  }));
  return {
    sli: null,
    errorBudgetRemaining: null,
    daysExhausted: 0,
    daysUnknown: days.length,
    days,
    alerts: [],
  };
}

function termsOf({ definition }: CatalogSlo, position: number): TermsOrReason {
  const objective = definition.objectives[position];
  if (definition.composite) {
    return compositeTerms(definition);
  }
  return objective
    ? objectiveTerms(definition, objective)
    : { reason: 'there is no such objective' };
}

function specOf(terms: BudgetTerms, digests: string[]): SliceSpec | undefined {
  const { method, sliceSeconds } = terms;
  return method === 'Occurrences' || !sliceSeconds
    ? undefined
    : {
        method,
        sliceSeconds,
        components: terms.parts.flatMap(({ weight, sliceTarget }, index) => {
          const digest = digests[index];
          return digest ? [{ digest, weight, sliceTarget }] : [];
        }),
      };
}

/** The oldest counts that the first verdict needs. */
function startOf(terms: BudgetTerms, start: number): number {
  const window = windowAt(terms.window, start);
  const windowStart =
    'range' in window ? window.range.start : start - terms.windowSeconds;
  return Math.min(windowStart, start - LOOKBACK_SECONDS['3d']);
}

async function holesOf(
  { slo, exclusions }: ReplayOptions,
  range: Range,
  stepSeconds: number,
): Promise<TimeRange[]> {
  const { ref, entityRef } = slo.definition;
  const found = await exclusions.occurrences([{ ref, entityRef, range }]);
  return widenRanges(
    (found.get(ref) ?? []).map(({ start, end }) => ({
      start: Date.parse(start) / 1000,
      end: Date.parse(end) / 1000,
    })),
    stepSeconds,
  );
}

/** Replays the record under the terms of an SLO; what cannot be replayed is unknown, with a warning that says why. */
export async function replay(options: ReplayOptions): Promise<Replay> {
  const { slo, position, range, record } = options;
  const { definition, digests } = slo;
  const objective = definition.objectives[position];
  const described = {
    target: objective?.target ?? 0,
    window: definition.window,
    budgetingMethod: definition.budgetingMethod,
    timeSliceTarget: objective?.timeSliceTarget,
    timeSliceWindow: objective?.timeSliceWindow,
  };
  const unknown = (reason: string): Replay => ({
    outcome: { ...described, ...unknownPast(range) },
    warnings: [reason],
    readFrom: range.start,
  });
  const { terms, reason } = termsOf(slo, position);
  if (!terms) {
    return unknown(reason);
  }
  const wanted = definition.composite ? digests : [digests[position]];
  const measured = wanted.flatMap(digest => digest ?? []);
  const stepSeconds = terms.sliceSeconds ?? BUCKET_SECONDS;
  const aligned = {
    start: Math.floor(startOf(terms, range.start) / stepSeconds) * stepSeconds,
    end: Math.floor(range.end / stepSeconds) * stepSeconds,
  };
  const steps = await loadSteps({
    record,
    digests: measured,
    range: aligned,
    stepSeconds,
    spec: specOf(terms, measured),
  });
  if (!steps) {
    return unknown(
      `slices of ${objective?.timeSliceWindow} cannot be judged: this indicator is recorded in wider buckets`,
    );
  }
  const { recordedFrom, ...series } = steps;
  const simulation = simulate({
    ...series,
    recordedFrom,
    terms,
    excluded: await holesOf(
      options,
      { start: aligned.start, end: aligned.end + terms.windowSeconds },
      stepSeconds,
    ),
    range: {
      start: Math.floor(range.start / stepSeconds) * stepSeconds,
      end: aligned.end,
    },
  });
  return {
    outcome: { ...described, ...simulation },
    warnings:
      recordedFrom === undefined || recordedFrom > aligned.start
        ? [
            recordedFrom === undefined
              ? 'nothing was recorded in this time'
              : `the record begins at ${toMinute(
                  recordedFrom,
                )}: windows that begin before it may be unknown`,
          ]
        : [],
    readFrom: aligned.start,
  };
}
