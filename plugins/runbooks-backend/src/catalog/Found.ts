import { FoundAlert, FoundUse } from '../pages';

/** What a reader found, and what it could not make sense of. */
export interface Found {
  uses: FoundUse[];
  alerts: FoundAlert[];
  /** For people: where, and what is wrong there. */
  warnings: string[];
}
