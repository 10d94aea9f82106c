import { Checklists, createChecklists } from './checklists';
import { Core } from './createCore';
import { createHistory, History } from './history';
import { createReviews, Reviews } from './reviews';

/** What people decide, and how pages were. The services authorize their callers. */
export interface Decisions extends Checklists, History, Reviews {}

/** Puts reviews, checklists and history together. */
export function createDecisions(
  options: Core & { now: () => Date },
): Decisions {
  return {
    ...createChecklists(options),
    ...createHistory(options),
    ...createReviews(options),
  };
}
