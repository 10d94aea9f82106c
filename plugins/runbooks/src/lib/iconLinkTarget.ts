import { RunbookPage } from '@callboard/backstage-plugin-runbooks-common';
import { bestRunbook } from './bestRunbook';
import { destinationOf } from './destination';
import { titleOf } from './pageWords';
import { RUNBOOK_STATES } from './states';

/** What a link with an icon leads to, and what its title says. */
export interface IconLinkTarget {
  href?: string;
  disabled?: boolean;
  title: string;
}

/**
 * Where the link "Runbook" of an entity leads: to the runbook to open now, else to the tab with all of them; nowhere where
 * there is none.
 */
export function iconLinkTarget(
  found: Pick<RunbookPage, 'items' | 'firing' | 'totalItems'>,
  options: { tab: string | undefined; kind: string },
): IconLinkTarget {
  const { tab, kind } = options;
  const best = bestRunbook(found);
  if (best) {
    const { page, anchor, alert } = best;
    const destination = destinationOf(page, {
      tab,
      anchor,
      alert: alert?.fingerprint,
    });
    if (destination) {
      const why = alert ? ` for ${alert.name}, which fires` : '';
      const state =
        page.state === 'good' ? '' : ` (${RUNBOOK_STATES[page.state].label})`;
      return {
        href: destination.to,
        title: `${titleOf(page)}${why}${state}`,
      };
    }
  }
  if (tab && found.totalItems > 0) {
    return { href: tab, title: 'All runbooks; none of them is alive' };
  }
  return {
    disabled: true,
    title:
      found.totalItems > 0
        ? 'None of its runbooks can be opened'
        : `No runbook is known for this ${kind.toLowerCase()}`,
  };
}
