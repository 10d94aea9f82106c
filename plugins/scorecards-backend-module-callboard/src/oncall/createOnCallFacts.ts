import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  OnCallApi,
  SourceList,
} from '@callboard/backstage-plugin-oncall-common';
import { onCallDeclaration } from '@callboard/backstage-plugin-scorecards-common';
import { PluginFacts, PluginFactRequest } from '../lib/PluginFactProvider';
import { readListed } from '../lib/readListed';
import { readPages } from '../lib/readPages';
import { allUnknown } from '../lib/allUnknown';
import { LoadReader } from './LoadReader';
import { onCallFacts } from './onCallFacts';

const DAY_MS = 86_400_000;

/** What of the on-call plugin is asked. */
export type OnCallReads = Pick<
  OnCallApi,
  | 'getOnCallsByEntityRefs'
  | 'listReachability'
  | 'listGaps'
  | 'listLoad'
  | 'listSources'
>;

/** Before it has read the catalog for the first time, it knows of no schedule. */
function hasReadCatalog({ items }: SourceList): boolean {
  const catalog = items.find(({ instance }) => instance === 'catalog');
  return catalog?.lastSuccess !== undefined;
}

/** Facts of the oncall plugin: by refs, and page by page; never a request per entity or schedule. */
export function createOnCallFacts(
  onCallApi: OnCallReads,
  { gapDays }: { gapDays: number },
): PluginFacts {
  const load = LoadReader.create(onCallApi);

  async function gather({ entityRefs, options, now }: PluginFactRequest) {
    const start = now.getTime();
    const ahead = { start, end: start + gapDays * DAY_MS };
    const range = {
      from: now.toISOString(),
      to: new Date(ahead.end).toISOString(),
    };
    const [onCalls, verdicts, gaps, loadOf] = await Promise.all([
      onCallApi.getOnCallsByEntityRefs(
        [...entityRefs],
        { next: true },
        options,
      ),
      readListed({
        entityRefs,
        read: query => onCallApi.listReachability(query, options),
        keyOf: ({ entityRef }) => entityRef,
      }),
      readPages(
        page => onCallApi.listGaps({ ...range, ...page }, options),
        gap => `${gap.schedule} ${gap.start} ${gap.levels}`,
      ),
      load.read(now, options),
    ]);
    return {
      onCallsOf: groupBy(onCalls.items, ({ entityRef }) => entityRef),
      verdictOf: new Map(verdicts.map(one => [one.entityRef, one])),
      gapsOf: groupBy(gaps, ({ schedule }) => schedule),
      loadOf,
      ahead,
    };
  }

  return {
    declaration: onCallDeclaration(gapDays),
    pluginId: 'oncall',
    async read(request) {
      const { entityRefs, options } = request;
      if (!hasReadCatalog(await onCallApi.listSources(options))) {
        return allUnknown(
          entityRefs,
          'the oncall plugin has not read the catalog yet',
        );
      }
      const { onCallsOf, verdictOf, ...shared } = await gather(request);
      return new Map(
        entityRefs.map(ref => [
          ref,
          onCallFacts({
            ...shared,
            onCalls: onCallsOf.get(ref) ?? [],
            reachability: verdictOf.get(ref),
          }),
        ]),
      );
    },
  };
}
