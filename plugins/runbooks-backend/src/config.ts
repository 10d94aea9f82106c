import { Config, ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  durationToMilliseconds,
  HumanDuration,
  JsonObject,
} from '@backstage/types';
import { TIERS } from '@callboard/backstage-plugin-callboard-common';
import {
  HttpInstanceConfig,
  readDuration,
  readHttpInstances,
  readServiceKinds,
  ServiceKind,
} from '@callboard/backstage-plugin-callboard-node';
import {
  EntityLabel,
  PAGING_SEVERITIES,
  RUNBOOK_HEADINGS,
} from '@callboard/backstage-plugin-runbooks-common';

/** How pages elsewhere are checked. */
export interface CheckConfig {
  /** Between two checks of a page. */
  intervalMs: number;
  /** Requests per second to one host. */
  requestsPerSecond: number;
  /** Pages checked at once, over all hosts. */
  concurrency: number;
  timeoutMs: number;
  maxBodyBytes: number;
  maxRedirects: number;
  allowedHosts: string[];
}

/** The plugin's settings; config.d.ts says what each is for. */
export interface RunbooksConfig {
  refreshInterval: HumanDuration;
  readInterval: HumanDuration;
  techdocsInterval: HumanDuration;
  rulesInterval: HumanDuration;
  alertsInterval: HumanDuration;
  staleAfterMs: number;
  services: ServiceKind[];
  /** Folders of which `file:` locations of the catalog may have files read. */
  localFolders: string[];
  maxContentBytes: number;
  check: CheckConfig;
  /** Headings that a page must have, in any case. */
  headings: string[];
  /** From a review to the next, milliseconds, by tier; `other` where there is no tier. */
  reviewIntervalsMs: Record<string, number>;
  pagingSeverities: string[];
  entityLabels: EntityLabel[];
  /** An alert that was not told again for so long is stale. */
  alertStaleAfterMs: number;
  /** How often Alertmanagers that push repeat what still fires. */
  alertRepeatIntervalMs: number;
  alertRetentionMs: number;
  alertmanagers: HttpInstanceConfig[];
  /** Prometheus servers whose rules are read: those of the SLO plugin. */
  prometheus: HttpInstanceConfig[];
  /** `app.baseUrl`: links to it lead into the portal. */
  appUrl: string;
  /** `backend.reading.allow`: what the portal may read besides repositories. */
  readingAllow: ReadingAllow[];
}

/** Addresses that the portal may read. */
export interface ReadingAllow {
  /** A host, or `*.` and a domain; with a port, or a range of ports. */
  host: string;
  /** Everything of the host where it is left out. */
  paths?: string[];
}

const ROOT = 'callboard.runbooks';
const PROMETHEUS = 'callboard.slo.prometheus.instances';
const REVIEW_DAYS: Record<string, number> = { '1': 90, '2': 180, other: 365 };
const ENTITY_LABELS: EntityLabel[] = [
  { label: 'entity_ref', namespace: 'default' },
  { label: 'service', kind: 'component', namespace: 'default' },
];

const nothing = () => ({});
const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** @throws InputError for a setting that cannot be read, by its name */
export function readRunbooksConfig(root: Config): RunbooksConfig {
  const config = root.getOptionalConfig(ROOT);
  const duration = (key: string, standard: HumanDuration) =>
    readDuration(config, key, standard, `${ROOT}.${key}`);
  const ms = (key: string, standard: HumanDuration) =>
    durationToMilliseconds(duration(key, standard));
  const number = (key: string, standard: number) => {
    const value = config?.getOptionalNumber(key) ?? standard;
    if (value > 0) return value;
    throw new InputError(`${ROOT}.${key} must be greater than 0`);
  };
  return {
    refreshInterval: duration('refreshInterval', { seconds: 30 }),
    readInterval: duration('readInterval', { minutes: 5 }),
    techdocsInterval: duration('techdocsInterval', { minutes: 15 }),
    rulesInterval: duration('rulesInterval', { minutes: 1 }),
    alertsInterval: duration('alertsInterval', { seconds: 15 }),
    staleAfterMs: ms('staleAfter', { minutes: 30 }),
    services: readServiceKinds(config),
    localFolders: config?.getOptionalStringArray('localFolders') ?? [],
    maxContentBytes: number('maxContentBytes', 1024 * 1024),
    check: {
      intervalMs: ms('check.interval', { hours: 6 }),
      requestsPerSecond: number('check.requestsPerSecond', 1),
      concurrency: number('check.concurrency', 32),
      timeoutMs: ms('check.timeout', { seconds: 10 }),
      maxBodyBytes: number('check.maxBodyBytes', 1024 * 1024),
      maxRedirects: number('check.maxRedirects', 10),
      allowedHosts: config?.getOptionalStringArray('check.allowedHosts') ?? [],
    },
    headings: config?.getOptionalStringArray('headings') ?? [
      ...RUNBOOK_HEADINGS,
    ],
    reviewIntervalsMs: readReviewIntervals(config),
    pagingSeverities: (
      config?.getOptionalStringArray('pagingSeverities') ?? PAGING_SEVERITIES
    ).map(lower),
    entityLabels: readEntityLabels(config),
    alertStaleAfterMs: ms('alertStaleAfter', { minutes: 5 }),
    alertRepeatIntervalMs: ms('alertRepeatInterval', { hours: 4 }),
    alertRetentionMs: ms('alertRetention', { days: 30 }),
    alertmanagers: readHttpInstances(
      root,
      `${ROOT}.alertmanagers`,
      'Alertmanager',
      nothing,
    ),
    prometheus: readHttpInstances(
      root,
      PROMETHEUS,
      'Prometheus instance',
      nothing,
    ),
    appUrl: root.getString('app.baseUrl').replace(/\/+$/, ''),
    readingAllow:
      root.getOptionalConfigArray('backend.reading.allow')?.map(item => ({
        host: item.getString('host'),
        paths: item.getOptionalStringArray('paths'),
      })) ?? [],
  };
}

function readReviewIntervals(config?: Config): Record<string, number> {
  const tiers: string[] = [...TIERS, 'other'];
  const intervals =
    config?.getOptionalConfig('reviewIntervals')?.get<JsonObject>() ?? {};
  const wrong = Object.keys(intervals).find(key => !tiers.includes(key));
  if (wrong !== undefined) {
    throw new InputError(
      `${ROOT}.reviewIntervals may hold ${tiers.join(', ')}, found ${wrong}`,
    );
  }
  return Object.fromEntries(
    tiers.map(tier => {
      const days = REVIEW_DAYS[tier] ?? REVIEW_DAYS.other ?? 365;
      const name = `${ROOT}.reviewIntervals.${tier}`;
      // Tiers are numbers, which a configuration takes for no keys of its own.
      const value = intervals[tier];
      const own = value === undefined ? {} : { interval: value };
      const reader = new ConfigReader(own, name);
      const interval = readDuration(reader, 'interval', { days }, name);
      return [tier, durationToMilliseconds(interval)];
    }),
  );
}

function readEntityLabels(config?: Config): EntityLabel[] {
  return (
    config?.getOptionalConfigArray('entityLabels')?.map(item => {
      const kind = item.getOptionalString('kind');
      return {
        label: item.getString('label'),
        kind: kind && lower(kind),
        namespace: lower(item.getOptionalString('namespace') ?? 'default'),
      };
    }) ?? ENTITY_LABELS
  );
}
