/** Which scorecards to list. */
export interface ScorecardListRequest {
  /** Refs; of a group also what the groups below it own. */
  owners?: string[];
  /** Lower-case words that must all appear. */
  words: string[];
}

/** Which scorecard to tell of. */
export interface ScorecardRequest {
  ref: string;
  /** Now where it is left out. */
  at?: Date;
}
