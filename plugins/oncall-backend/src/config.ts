import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import {
  isTimeZone,
  TIERS,
} from '@callboard/backstage-plugin-callboard-common';
import {
  readDuration,
  readServiceKinds,
  ServiceKind,
} from '@callboard/backstage-plugin-callboard-node';

/** A calendar that says who is on call. Its address is a secret. */
export interface FeedConfig {
  name: string;
  url: URL;
  timeZone?: string;
  refresh: HumanDuration;
  allowedHosts: string[];
}

/** A calendar of holidays. */
export interface HolidayConfig {
  name: string;
  /** Local dates, `YYYY-MM-DD`. */
  dates: string[];
  /** Name of a feed whose all-day events are holidays. */
  feed?: string;
}

/** The plugin's settings; config.d.ts says what each is for. */
export interface OnCallConfig {
  refreshInterval: HumanDuration;
  computeInterval: HumanDuration;
  fetchInterval: HumanDuration;
  fetchTimeout: HumanDuration;
  staleAfterMs: number;
  horizon: { backMs: number; aheadMs: number };
  retentionMs: number;
  gapsAheadMs: number;
  services: ServiceKind[];
  feeds: FeedConfig[];
  calendars: HolidayConfig[];
  routeProof: { tiers: string[]; maxAgeMs: number };
  /** `backend.baseUrl`: where others reach the plugin. */
  backendUrl: string;
}

const ROOT = 'callboard.oncall';

/** @throws InputError for a setting that cannot be read, by its name; never with its value where that is a secret */
export function readOnCallConfig(root: Config): OnCallConfig {
  const config = root.getOptionalConfig(ROOT);
  const duration = (key: string, standard: HumanDuration) =>
    readDuration(config, key, standard, `${ROOT}.${key}`);
  const ms = (key: string, standard: HumanDuration) =>
    durationToMilliseconds(duration(key, standard));
  const fetchInterval = duration('fetchInterval', { minutes: 2 });
  const backMs = ms('horizon.back', { days: 30 });
  const retentionMs = ms('retention', { days: 400 });
  if (retentionMs < backMs) {
    throw new InputError(
      `${ROOT}.retention must be at least as long as horizon.back`,
    );
  }
  const feeds = readFeeds(config?.getOptionalConfig('feeds'), fetchInterval);
  return {
    refreshInterval: duration('refreshInterval', { seconds: 30 }),
    computeInterval: duration('computeInterval', { minutes: 5 }),
    fetchInterval,
    fetchTimeout: duration('fetchTimeout', { minutes: 2 }),
    staleAfterMs: ms('staleAfter', { minutes: 15 }),
    horizon: { backMs, aheadMs: ms('horizon.ahead', { days: 90 }) },
    retentionMs,
    gapsAheadMs: ms('gapsAhead', { days: 14 }),
    services: readServiceKinds(config),
    feeds,
    calendars: readCalendars(config?.getOptionalConfig('calendars'), feeds),
    routeProof: {
      tiers: readTiers(config),
      maxAgeMs: ms('routeProof.maxAge', { days: 90 }),
    },
    backendUrl: root.getString('backend.baseUrl'),
  };
}

function readTiers(config?: Config): string[] {
  const tiers = config?.getOptionalStringArray('routeProof.tiers') ?? [];
  const wrong = tiers.find(tier => !TIERS.some(known => known === tier));
  if (wrong !== undefined) {
    throw new InputError(
      `${ROOT}.routeProof.tiers may hold ${TIERS.join(', ')}, found ${wrong}`,
    );
  }
  return tiers;
}

function readFeeds(
  config: Config | undefined,
  fetchInterval: HumanDuration,
): FeedConfig[] {
  return (config?.keys() ?? []).map(name => {
    const feed = config?.getConfig(name);
    const path = `${ROOT}.feeds.${name}`;
    const url = URL.parse(feed?.getString('url') ?? '');
    if (!url || !/^https?:$/.test(url.protocol)) {
      // Without the value: it is a secret even where it is wrong.
      throw new InputError(`${path}.url must be an http or https address`);
    }
    const timeZone = feed?.getOptionalString('timeZone');
    if (timeZone !== undefined && !isTimeZone(timeZone)) {
      throw new InputError(
        `${path}.timeZone must be an IANA time zone, found ${timeZone}`,
      );
    }
    return {
      name,
      url,
      timeZone,
      refresh: readDuration(feed, 'refresh', fetchInterval, `${path}.refresh`),
      allowedHosts: feed?.getOptionalStringArray('allowedHosts') ?? [],
    };
  });
}

function readCalendars(
  config: Config | undefined,
  feeds: FeedConfig[],
): HolidayConfig[] {
  return (config?.keys() ?? []).map(name => {
    const calendar = config?.getConfig(name);
    const path = `${ROOT}.calendars.${name}`;
    const dates = calendar?.getOptionalStringArray('dates') ?? [];
    const wrong = dates.find(date => !/^\d{4}-\d{2}-\d{2}$/.test(date));
    if (wrong !== undefined) {
      throw new InputError(
        `${path}.dates must be dates such as 2026-12-25, found ${wrong}`,
      );
    }
    const feed = calendar?.getOptionalString('feed');
    if (feed !== undefined && !feeds.some(known => known.name === feed)) {
      throw new InputError(
        `${path}.feed must name one of callboard.oncall.feeds, found ${feed}`,
      );
    }
    return { name, dates, feed };
  });
}
