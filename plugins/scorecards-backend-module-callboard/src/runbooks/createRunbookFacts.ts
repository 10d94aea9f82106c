import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  RunbooksApi,
  SourceList,
} from '@callboard/backstage-plugin-runbooks-common';
import {
  runbookDeclaration,
  runbookFacts,
} from '@callboard/backstage-plugin-scorecards-common';
import { PluginFacts } from '../lib/PluginFactProvider';
import { readListed } from '../lib/readListed';
import { allUnknown } from '../lib/allUnknown';

/** What of the runbooks plugin is asked. */
export type RunbookReads = Pick<
  RunbooksApi,
  'getRunbooksByEntityRefs' | 'listCoverage' | 'listSources'
>;

/** Before it has read the catalog for the first time, it knows of no page. */
function hasReadCatalog({ items }: SourceList): boolean {
  return items.some(({ kind, asOf }) => kind === 'catalog' && asOf !== null);
}

/** Facts of the runbooks plugin: pages by refs, coverage page by page. */
export function createRunbookFacts(runbooksApi: RunbookReads): PluginFacts {
  return {
    declaration: runbookDeclaration,
    pluginId: 'runbooks',
    async read({ entityRefs, options, now }) {
      if (!hasReadCatalog(await runbooksApi.listSources(options))) {
        return allUnknown(
          entityRefs,
          'the runbooks plugin has not read the catalog yet',
        );
      }
      const [runbooks, services] = await Promise.all([
        runbooksApi.getRunbooksByEntityRefs([...entityRefs], options),
        readListed({
          entityRefs,
          read: query => runbooksApi.listCoverage(query, options),
          keyOf: ({ entityRef }) => entityRef,
        }),
      ]);
      const runbooksOf = groupBy(runbooks.items, ({ entityRef }) => entityRef);
      const coverageOf = new Map(services.map(one => [one.entityRef, one]));
      return new Map(
        entityRefs.map(ref => [
          ref,
          runbookFacts(runbooksOf.get(ref) ?? [], coverageOf.get(ref), now),
        ]),
      );
    },
  };
}
