import {
  Check,
  FactSet,
  FactType,
} from '@callboard/backstage-plugin-scorecards-common';

/** A fact, with what it is where the check passes and where it fails. */
export interface DemoFact {
  /** `slo.count`. */
  fact: string;
  type: FactType;
  unit?: string;
  pass: FactSet['values'][string];
  fail: FactSet['values'][string];
}

/** A check with what it reads, and how hard it is. */
export interface DemoCheck extends Check {
  facts: DemoFact[];
  /** How much care a service needs to pass, 0..1. */
  effort: number;
  /** Only of services of these tiers. */
  tiers?: string[];
}

/** A version of a scorecard; the checks of the next one where it is not the newest. */
export interface DemoVersion {
  version: string;
  /** Days before now. */
  daysAgo: number;
  checks: DemoCheck[];
  changes: string[];
}

/** A scorecard of the fake company, versions oldest first. */
export interface DemoScorecard {
  ref: string;
  title: string;
  description: string;
  owner: string;
  levels: string[];
  versions: [DemoVersion, ...DemoVersion[]];
  /** What is wrong with the newest document, whose last valid version counts. */
  issues?: { path: string; code: string; message: string }[];
}
