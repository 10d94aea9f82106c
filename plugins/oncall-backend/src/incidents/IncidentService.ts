import { Caller, PageCursor } from '@callboard/backstage-plugin-callboard-node';
import {
  IncidentPage,
  IncidentReceipt,
  IncidentStats,
} from '@callboard/backstage-plugin-oncall-common';
import { IncidentFilter } from './IncidentStore';

/** Which incidents to list, and which part of them. */
export interface IncidentListRequest extends IncidentFilter {
  limit: number;
  /** Where the previous page ended. */
  after?: PageCursor;
}

/** Incidents of services, as providers and tools tell them. */
export interface IncidentService {
  /** Newest first. One of several entities is shown with those that the caller may see. */
  list(request: IncidentListRequest, caller: Caller): Promise<IncidentPage>;

  /** Count and times over 90 days, one per entity that the caller may see, in the order given. */
  stats(entityRefs: string[], caller: Caller): Promise<IncidentStats[]>;

  /**
   * Records what is acceptable and says what was not. The same incident again changes nothing.
   *
   * @param source - who sends those that do not say so themselves
   */
  record(
    incidents: unknown[],
    source: string | undefined,
    caller: Caller,
  ): Promise<IncidentReceipt>;
}
