import {
  ProviderIncident,
  ProviderRequest,
  ProviderTarget,
  webUrl,
} from '@callboard/backstage-plugin-oncall-node';
import { Calls } from './api/Calls';
import { AlertGroup } from './api/schemas';
import { People } from './People';

/** Somebody who silences an alert group has seen it. */
const STATUS = {
  new: 'triggered',
  firing: 'triggered',
  acknowledged: 'acknowledged',
  silenced: 'acknowledged',
  resolved: 'resolved',
} as const;

/** States in the words of the filter. */
const OPEN = ['new', 'acknowledged', 'silenced'];

/** The filter reads seconds without a zone, and means UTC. */
const seconds = (ms: number) => new Date(ms).toISOString().slice(0, 19);

async function alertGroupsOf(
  calls: Calls,
  { id }: ProviderTarget,
  { from, to }: { from: number; to: number },
): Promise<AlertGroup[]> {
  const integration_id = id;
  const searches = [
    { integration_id, started_at: `${seconds(from)}_${seconds(to)}` },
    ...OPEN.map(state => ({
      integration_id,
      state,
      started_at: `${seconds(0)}_${seconds(from)}`,
    })),
  ];
  const found = new Map<string, AlertGroup>();
  for (const search of searches) {
    const groups = await calls.alertGroups(search);
    groups.forEach(group => found.set(group.id, group));
  }
  return [...found.values()].filter(group => group.created_at < to);
}

/** The alert groups of an integration that were opened in the range, or before and are open still. */
export async function readIncidents(
  calls: Calls,
  people: People,
  target: ProviderTarget,
  request: ProviderRequest,
): Promise<ProviderIncident[]> {
  const groups = await alertGroupsOf(calls, target, request);
  return Promise.all(
    groups.map(async group => {
      const by = group.acknowledged_by;
      const responder = by ? await people.find(by) : undefined;
      return {
        id: group.id,
        target,
        title: group.title || `Alert group ${group.id}`,
        status: STATUS[group.state],
        openedAt: group.created_at,
        acknowledgedAt: group.acknowledged_at ?? undefined,
        resolvedAt: group.resolved_at ?? undefined,
        url: webUrl(group.permalinks?.web),
        ...(responder && { responders: [responder] }),
      };
    }),
  );
}
