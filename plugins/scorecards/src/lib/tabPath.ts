import { writeParams } from '@callboard/backstage-plugin-callboard-react';

/** What the tab of an entity shows. */
export interface TabPlace {
  /** Ref. */
  scorecard?: string;
  /** UTC date; now where it is left out. */
  at?: string;
  /** Id of a check, opened. */
  check?: string;
}

/** The anchor of a check on the tab. */
export function checkAnchor(check: string): string {
  return `check-${check}`;
}

/** The tab of an entity at a scorecard, a day, a check. */
export function tabPath(tab: string, place: TabPlace): string {
  const { check, ...params } = place;
  const search = writeParams(new URLSearchParams(), params).toString();
  const anchor = check ? `#${encodeURIComponent(checkAnchor(check))}` : '';
  return `${tab}${search && `?${search}`}${anchor}`;
}
