import { AlertRunbook } from '@callboard/backstage-plugin-runbooks-common';

/** An alert of an entity, and the page that it names itself. */
export interface AlertRunbookKey {
  entityRef: string;
  alertName: string;
  pageId?: string;
  /** The section of that page, without #. */
  anchor?: string;
}

/** Which pages answer alerts, and how they are. */
export interface AlertRunbookReader {
  /**
   * In the order of the keys. First the page that the alert names itself, then those that its rule or policy names, then
   * those that name the alert in their front matter, then in a heading; each page once.
   */
  of(keys: readonly AlertRunbookKey[]): Promise<AlertRunbook[][]>;
}
