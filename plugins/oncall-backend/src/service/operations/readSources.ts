import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import {
  DOCUMENT_SOURCE,
  FEED_SOURCE,
  SourceList,
} from '@callboard/backstage-plugin-oncall-common';
import { OnCallConfig } from '../../config';
import { ProviderDirectory } from '../../providers/ProviderDirectory';
import { ScheduleStore } from '../../schedules/ScheduleStore';
import { feedNamesOf } from '../words/freshness';

/** What reading how sources do needs. */
export interface ReadSourcesOptions {
  providers: ProviderDirectory;
  feeds: OnCallConfig['feeds'];
  schedules: ScheduleStore;
  sources: SourceStore;
}

/** The catalog, then every configured account and feed, also those that nothing is mapped to. Addresses are not told. */
export async function readSources(
  options: ReadSourcesOptions,
): Promise<SourceList> {
  const { providers, feeds, schedules, sources } = options;
  const [attempts, all] = await Promise.all([
    sources.list(),
    schedules.listKnown(),
  ]);
  const named = [
    {
      source: DOCUMENT_SOURCE,
      instance: 'catalog',
      title: 'Software catalog',
      schedules: all.filter(({ source }) => source === DOCUMENT_SOURCE).length,
    },
    ...providers.all().map(({ name, instance, title }) => ({
      source: name,
      instance,
      title,
      schedules: all.filter(
        one => one.source === name && one.instance === instance,
      ).length,
    })),
    ...feeds.map(({ name }) => ({
      source: FEED_SOURCE,
      instance: name,
      title: `Calendar feed ${name}`,
      schedules: all.filter(one => feedNamesOf(one).includes(name)).length,
    })),
  ];
  return {
    items: named.map(item => {
      const attempt = attempts.find(
        ({ source, instance }) =>
          source === item.source && instance === item.instance,
      );
      return {
        ...item,
        lastAttempt: attempt?.lastAttempt,
        lastSuccess: attempt?.lastSuccess,
        error: attempt?.error,
        warnings: attempt?.warnings ?? [],
      };
    }),
  };
}
