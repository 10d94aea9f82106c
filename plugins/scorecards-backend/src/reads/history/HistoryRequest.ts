/** Whose history to read. */
export interface HistoryRequest {
  /** Refs. */
  entityRef: string;
  scorecard: string;
  from: Date;
  to: Date;
}
