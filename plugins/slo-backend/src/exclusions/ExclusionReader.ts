import { ExclusionOccurrence } from '@callboard/backstage-plugin-slo-common';
import { Range } from '../database/RecordStore';

/** Which exclusions are in force. */
export interface ExclusionReader {
  /**
   * The occurrences of approved exclusions that fall into each SLO's range, in order of time, cut to nothing: an
   * occurrence that only touches the range is given whole. One database query, however many SLOs.
   *
   * @returns by SLO ref; SLOs without any are left out
   */
  occurrences(
    requests: { ref: string; entityRef?: string; range: Range }[],
  ): Promise<Map<string, ExclusionOccurrence[]>>;
}
