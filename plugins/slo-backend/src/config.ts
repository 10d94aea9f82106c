import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { OtlpConfig } from './otlp';

/** The plugin's settings; config.d.ts says what each is for. */
export interface SloConfig {
  refreshInterval: HumanDuration;
  evaluationInterval: HumanDuration;
  pullInterval: HumanDuration;
  pullTimeout: HumanDuration;
  settleSeconds: number;
  staleAfterSeconds: number;
  retentionSeconds: number;
  /** `app.baseUrl`: where people find the portal. */
  portalUrl?: string;
  otlp: OtlpConfig;
}

const DEFAULTS = {
  refreshInterval: { seconds: 30 },
  evaluationInterval: { seconds: 60 },
  pullInterval: { seconds: 60 },
  pullTimeout: { minutes: 2 },
  settleDelay: { seconds: 30 },
  staleAfter: { minutes: 15 },
  retention: { days: 100 },
} satisfies Record<string, HumanDuration>;

/** What is promised to be kept whatever the configuration. */
const MIN_RETENTION_SECONDS = 100 * 86_400;

/** @throws InputError for a duration that cannot be read or a retention that is too short */
export function readSloConfig(root: Config): SloConfig {
  const config = root.getOptionalConfig('callboard.slo');
  const duration = (key: keyof typeof DEFAULTS): HumanDuration => {
    const value = config?.has(key)
      ? readDurationFromConfig(config, { key })
      : DEFAULTS[key];
    if (durationToMilliseconds(value) <= 0) {
      throw new InputError(`callboard.slo.${key} must be longer than nothing`);
    }
    return value;
  };
  const seconds = (key: keyof typeof DEFAULTS) =>
    durationToMilliseconds(duration(key)) / 1000;
  const retentionSeconds = seconds('retention');
  if (retentionSeconds < MIN_RETENTION_SECONDS) {
    throw new InputError('callboard.slo.retention must be at least 100 days');
  }
  return {
    refreshInterval: duration('refreshInterval'),
    evaluationInterval: duration('evaluationInterval'),
    pullInterval: duration('pullInterval'),
    pullTimeout: duration('pullTimeout'),
    settleSeconds: seconds('settleDelay'),
    staleAfterSeconds: seconds('staleAfter'),
    retentionSeconds,
    portalUrl: root.getOptionalString('app.baseUrl'),
    otlp: readOtlpConfig(config?.getOptionalConfig('otlp')),
  };
}

function readOtlpConfig(config?: Config): OtlpConfig {
  const name = (key: keyof OtlpConfig, standard: string) =>
    config?.getOptionalString(key) ?? standard;
  return {
    sloAttribute: name('sloAttribute', 'callboard.slo'),
    objectiveAttribute: name('objectiveAttribute', 'callboard.objective'),
    outcomeAttribute: name('outcomeAttribute', 'callboard.outcome'),
    thresholdAttribute: name('thresholdAttribute', 'callboard.threshold'),
  };
}
