import { writeParams } from '@callboard/backstage-plugin-callboard-react';
import { Opening } from '../destination';
import { Opened, openedIn } from '../openedIn';

/** A runbook that is open on the page of all runbooks, and the entity that it is read for. */
export interface OpenedPage extends Opened {
  entityRef: string;
}

/** What the URL of the page of all runbooks opens: `?runbook=<id>&entityRef=<ref>`, and as on the tab of an entity. */
export function openedPage(
  params: URLSearchParams,
  hash: string,
): OpenedPage | undefined {
  const opened = openedIn(params, hash);
  const entityRef = params.get('entityRef');
  return opened && entityRef ? { ...opened, entityRef } : undefined;
}

/** What closes it. */
export const CLOSED = {
  runbook: undefined,
  entityRef: undefined,
  checklist: undefined,
  alert: undefined,
};

/**
 * Opens a runbook in the place of the list, which stays in the URL, so that "back" leads to it.
 *
 * @param search - of the present address
 */
export function openingPath(
  search: string,
  runbookId: string,
  { entityRef, anchor, alert }: Opening & { entityRef: string },
): string {
  const params = writeParams(new URLSearchParams(search), {
    ...CLOSED,
    runbook: runbookId,
    entityRef,
    alert,
  });
  return `?${params}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`;
}
