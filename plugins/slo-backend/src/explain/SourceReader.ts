import {
  Range,
  Revision,
  SourceSum,
  SumRequest,
} from '../database/RecordStore';

/** Sums by indicator and source, in the order of the ranges asked for. */
export type SumsBySource = Map<string, Map<string, SourceSum[]>>;

/** What explanations read beyond what verdicts need. */
export interface SourceReader {
  /** What each source counted in each range; sources that never counted anything for an indicator are left out. */
  sourceSums(requests: SumRequest[]): Promise<SumsBySource>;

  /** Replaced and superseded counts, oldest first. */
  revisions(digest: string, range: Range): Promise<Revision[]>;
}
