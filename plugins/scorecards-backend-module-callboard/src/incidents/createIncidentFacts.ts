import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  Incident,
  IncidentQuery,
  OnCallApi,
} from '@callboard/backstage-plugin-oncall-common';
import { incidentDeclaration } from '@callboard/backstage-plugin-scorecards-common';
import { PluginFactRequest, PluginFacts } from '../lib/PluginFactProvider';
import { readListed } from '../lib/readListed';
import { allUnknown } from '../lib/allUnknown';
import { incidentFacts } from './incidentFacts';

const DAYS = 90;
const DAY_MS = 86_400_000;
const EVER = '1970-01-01T00:00:00.000Z';

/** What of the on-call plugin is asked. */
export type IncidentReads = Pick<OnCallApi, 'listIncidents'>;

const keyOf = ({ source, id }: Incident) => `${source} ${id}`;

/** Facts of the incidents that the oncall plugin keeps, page by page. */
export function createIncidentFacts(onCallApi: IncidentReads): PluginFacts {
  async function readIncidents(
    { entityRefs, options }: PluginFactRequest,
    from: string,
  ): Promise<Incident[]> {
    const list = async (query: IncidentQuery) =>
      readListed({
        entityRefs,
        read: page => onCallApi.listIncidents({ ...query, ...page }, options),
        keyOf,
      });
    const found = await Promise.all([
      list({ from }),
      list({ from: EVER, status: ['triggered', 'acknowledged'] }),
    ]);
    // One of several entities may come with each of them.
    return [...new Map(found.flat().map(one => [keyOf(one), one])).values()];
  }

  /** Nobody who ever told of an incident is not the same as no incidents. */
  async function isSourceKnown(request: PluginFactRequest): Promise<boolean> {
    const { totalItems } = await onCallApi.listIncidents(
      { from: EVER, limit: 1 },
      request.options,
    );
    return totalItems > 0;
  }

  return {
    declaration: incidentDeclaration,
    pluginId: 'oncall',
    async read(request) {
      const { entityRefs, now } = request;
      const from = new Date(now.getTime() - DAYS * DAY_MS).toISOString();
      const incidents = await readIncidents(request, from);
      if (incidents.length === 0 && !(await isSourceKnown(request))) {
        return allUnknown(entityRefs, 'no source of incidents is known');
      }
      const byEntity = groupBy(
        incidents.flatMap(incident =>
          incident.entityRefs.map(entityRef => ({ entityRef, incident })),
        ),
        ({ entityRef }) => entityRef,
      );
      return new Map(
        entityRefs.map(ref => {
          const own = byEntity.get(ref) ?? [];
          return [
            ref,
            incidentFacts(
              own.map(({ incident }) => incident),
              from,
            ),
          ];
        }),
      );
    },
  };
}
