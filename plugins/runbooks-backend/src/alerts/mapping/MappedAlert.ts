import { ToldAlert } from '../told/ToldAlert';

/** What an alert concerns. */
export interface AlertConcern {
  /** Refs of entities of the catalog, sorted; several where several claim it. */
  entityRefs: string[];
  /** Why there is none. */
  problem?: string;
}

/** Where a runbook's address leads. */
export interface RunbookAddress {
  pageId: string;
  anchor?: string;
}

/** An alert with what it concerns. */
export interface MappedAlert extends ToldAlert, AlertConcern {
  name: string;
  severity?: string;
  /** Whether it wakes somebody. */
  paging: boolean;
  /** Of `runbookUrl`. */
  page?: RunbookAddress;
}
