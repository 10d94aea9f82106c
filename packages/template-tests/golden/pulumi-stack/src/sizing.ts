import table from './tiers.json';

/** How much hangs on it: 1 (payments stop without it) to 4 (internal). */
export type Tier = keyof typeof table.tiers;
export type Engine = keyof typeof table.engines;
export type Size = 'small' | 'medium' | 'large';

/** What a tier means for a datastore of an engine. */
export interface Sizing {
  tier: Tier;
  engineVersion: string;
  family: string;
  port: number;
  logs: string[];
  /** Instance class or node type. */
  instanceClass: string;
  multiAz: boolean;
  replicas: number;
  backupRetentionDays: number;
  backupWindow: string;
  maintenanceWindow: string;
  deletionProtection: boolean;
  monitoringSeconds: number;
  insightsDays: number;
  recoveryPointMinutes: number;
  recoveryTimeMinutes: number;
}

function oneOf<Value extends string>(what: string, value: string, values: readonly Value[]): Value {
  const found = values.find(known => known === value);
  if (found === undefined) throw new Error(`${what}: expected ${values.join(', ')}, found "${value}"`);
  return found;
}

const TIERS: readonly Tier[] = ['1', '2', '3', '4'];
const ENGINES: readonly Engine[] = ['postgres', 'mysql', 'redis'];
const SIZES: readonly Size[] = ['small', 'medium', 'large'];

/**
 * Looks up in tiers.json; nothing is decided here. Change a promise there, in a pull request of its own: it is about money and about how
 * long a company may stand still.
 *
 * @throws Error that names what was expected
 */
export function sizingOf(tierText: string, engineText: string, sizeText: string): Sizing {
  const tier = oneOf('tier', tierText, TIERS);
  const promise = table.tiers[tier];
  const engine = table.engines[oneOf('engine', engineText, ENGINES)];
  // Burstable classes run out of credits on a bad day: tiers 1 and 2 get the next size.
  const size = oneOf('size', promise.sizes[oneOf('size', sizeText, SIZES)], SIZES);
  return {
    tier,
    engineVersion: engine.version,
    family: engine.family,
    port: engine.port,
    logs: engine.logs,
    instanceClass: engine.classes[size],
    multiAz: promise.multiAz,
    replicas: promise.replicas,
    backupRetentionDays: promise.backupRetentionDays,
    backupWindow: table.backupWindow,
    maintenanceWindow: promise.maintenanceWindow,
    deletionProtection: promise.deletionProtection,
    monitoringSeconds: promise.monitoringSeconds,
    insightsDays: promise.insightsDays,
    recoveryPointMinutes: Math.max(promise.recoveryPointMinutes, engine.backupMinutes),
    recoveryTimeMinutes: promise.recoveryTimeMinutes,
  };
}
