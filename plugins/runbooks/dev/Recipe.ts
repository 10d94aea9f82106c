import {
  Alert,
  AlertCoverage,
  HistorySpan,
  Runbook,
  SourceState,
} from '@callboard/backstage-plugin-runbooks-common';

/** A page, as a runbook of whichever entity the recipe is for. */
export interface DemoRunbook {
  page: Omit<Runbook, 'entityRef' | 'entityTitle' | 'ownerRef' | 'tier'>;
  /** What is read in the portal; only of readable pages. */
  markdown?: string;
  history?: HistorySpan[];
}

/** What one component of the demo shows. */
export interface Recipe {
  tier?: string;
  owner?: string;
  runbooks: DemoRunbook[];
  /** Most severe first. */
  firing?: Alert[];
  /** One Alertmanager that answers, where it is left out. */
  alertSources?: SourceState[];
  /** What could page, worst first. */
  alerts?: AlertCoverage[];
}

/** Recipes speak of instants relative to now, milliseconds since the epoch. */
export type Recipes = Record<string, (now: number) => Recipe>;
