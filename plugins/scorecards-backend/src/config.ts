import { Config, ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  durationToMilliseconds,
  HumanDuration,
  JsonObject,
} from '@backstage/types';
import { TIERS } from '@callboard/backstage-plugin-callboard-common';
import { readDuration } from '@callboard/backstage-plugin-callboard-node';
import {
  FactSchema,
  FactType,
} from '@callboard/backstage-plugin-scorecards-common';

/** A kind of drill, and how often it is due. */
export interface DrillKind {
  /** Kebab-case. */
  kind: string;
  title: string;
  /** Milliseconds from one to the next, by tier; `other` where there is no tier. Not required where absent. */
  everyMs: Readonly<Record<string, number>>;
}

/** The plugin's settings; config.d.ts says what each is for. */
export interface ScorecardsConfig {
  refreshInterval: HumanDuration;
  evaluationInterval: HumanDuration;
  staleAfterMs: number;
  factMaxAgeMs: number;
  factTimeoutMs: number;
  /** Kinds of entities that scorecards may apply to. */
  kinds: string[];
  expressionCost: number;
  maxChecks: number;
  historyRetentionMs: number;
  waiverMaxDurationMs: number;
  factSchemas: FactSchema[];
  drills: DrillKind[];
}

const ROOT = 'callboard.scorecards';
const KINDS = ['Component', 'API', 'Resource', 'System', 'Domain'];
const DAY_MS = 86_400_000;
const DRILLS: DrillKind[] = [
  {
    kind: 'game-day',
    title: 'Game day',
    everyMs: { '1': 180 * DAY_MS, '2': 365 * DAY_MS },
  },
  {
    kind: 'failover',
    title: 'Failover',
    everyMs: { '1': 90 * DAY_MS, '2': 180 * DAY_MS },
  },
  {
    kind: 'restore-test',
    title: 'Restore test',
    everyMs: { '1': 90 * DAY_MS, '2': 180 * DAY_MS, '3': 365 * DAY_MS },
  },
];

/** @throws InputError for a setting that cannot be read, by its name */
export function readScorecardsConfig(root: Config): ScorecardsConfig {
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
    evaluationInterval: duration('evaluationInterval', { minutes: 1 }),
    staleAfterMs: ms('staleAfter', { minutes: 15 }),
    factMaxAgeMs: ms('factMaxAge', { minutes: 15 }),
    factTimeoutMs: ms('factTimeout', { minutes: 1 }),
    kinds: config?.getOptionalStringArray('kinds') ?? KINDS,
    expressionCost: number('expressionCost', 100_000),
    maxChecks: number('maxChecks', 500),
    historyRetentionMs: ms('historyRetention', { years: 5 }),
    waiverMaxDurationMs: ms('waiverMaxDuration', { days: 365 }),
    factSchemas:
      config?.getOptionalConfigArray('factSchemas')?.map(readFactSchema) ?? [],
    drills: config?.getOptionalConfigArray('drills')?.map(readDrill) ?? DRILLS,
  };
}

function readFactSchema(config: Config): FactSchema {
  const name = config.getString('name');
  const key = `${ROOT}.factSchemas, ${name}`;
  const timeToLive = readDuration(config, 'timeToLive', { days: 1 }, key);
  return {
    name,
    title: config.getOptionalString('title') ?? name,
    description: config.getOptionalString('description'),
    timeToLiveMs: durationToMilliseconds(timeToLive),
    fields: config.getConfigArray('fields').map(field => ({
      name: field.getString('name'),
      type: field.getString('type') as FactType,
      unit: field.getOptionalString('unit'),
      description: field.getString('description'),
    })),
  };
}

function readDrill(config: Config): DrillKind {
  const kind = config.getString('kind');
  const key = `${ROOT}.drills, ${kind}`;
  const every = config.getOptional<JsonObject>('every') ?? {};
  const tiers: string[] = [...TIERS, 'other'];
  const wrong = Object.keys(every).find(tier => !tiers.includes(tier));
  if (wrong !== undefined) {
    throw new InputError(
      `${key}: every may hold ${tiers.join(', ')}, found ${wrong}`,
    );
  }
  return {
    kind,
    title: config.getOptionalString('title') ?? kind,
    everyMs: Object.fromEntries(
      Object.entries(every).map(([tier, value]) => {
        // Tiers are numbers, which a configuration takes for no keys of its own.
        const reader = new ConfigReader({ interval: value ?? {} }, key);
        const interval = readDuration(reader, 'interval', {}, `${key}.${tier}`);
        return [tier, durationToMilliseconds(interval)];
      }),
    ),
  };
}
