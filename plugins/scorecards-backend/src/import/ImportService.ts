import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { HistoryReceipt } from '@callboard/backstage-plugin-scorecards-common';

/** Results of the past that somebody sends. */
export interface ImportRequest {
  /** Where they come from, for the audit. */
  source: string;
  /** Each an `ImportedResult`; checked one by one. */
  items: readonly unknown[];
}

/** Takes over results from before Callboard. */
export interface ImportService {
  import(request: ImportRequest, caller: Caller): Promise<HistoryReceipt>;
}
