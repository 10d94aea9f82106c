import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  HttpInstanceConfig,
  readHttpInstances,
} from '@callboard/backstage-plugin-callboard-node';

/** One configured Prometheus server. */
export interface PrometheusInstanceConfig extends HttpInstanceConfig {
  isDefault: boolean;
  /** Undefined: read from the samples. */
  scrapeIntervalMs?: number;
}

const INSTANCES = 'callboard.slo.prometheus.instances';

/** `callboard.slo.prometheus`, checked. */
export interface PrometheusConfig {
  allowedHosts: string[];
  /** Between two evaluations of a query that is not a counter, whole seconds. */
  stepSeconds: number;
  /** How much one fused request may hold. */
  fusion: { values: number; characters: number };
  instances: PrometheusInstanceConfig[];
}

/**
 * Reads `callboard.slo.prometheus`.
 *
 * @throws InputError naming the key, for what the schema cannot check
 */
export function readPrometheusConfig(root: Config): PrometheusConfig {
  const config = root.getOptionalConfig('callboard.slo.prometheus');
  const instances = readHttpInstances(
    root,
    INSTANCES,
    'Prometheus instance',
    own => ({
      isDefault: own.getOptionalBoolean('default') ?? false,
      scrapeIntervalMs: readMilliseconds(own, 'scrapeInterval'),
    }),
  );
  if (instances.filter(i => i.isDefault).length > 1) {
    throw new InputError(`${INSTANCES}: at most one may be the default`);
  }
  return {
    allowedHosts: config?.getOptionalStringArray('allowedHosts') ?? [],
    stepSeconds: readStep(config),
    fusion: {
      values: readLimit(config, 'fusion.maxValues', 250),
      characters: readLimit(config, 'fusion.maxCharacters', 16_000),
    },
    instances,
  };
}

function readStep(config?: Config): number {
  const seconds =
    ((config && readMilliseconds(config, 'step')) ?? 60_000) / 1000;
  if (Number.isInteger(seconds) && seconds >= 1) return seconds;
  throw new InputError(
    'callboard.slo.prometheus.step must be a whole number of seconds, at least 1',
  );
}

function readLimit(
  config: Config | undefined,
  key: string,
  fallback: number,
): number {
  const value = config?.getOptionalNumber(key) ?? fallback;
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InputError(
    `callboard.slo.prometheus.${key} must be a whole number, at least 1`,
  );
}

function readMilliseconds(config: Config, key: string): number | undefined {
  return config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : undefined;
}
