import { Config } from '@backstage/config';
import {
  AccountConfig,
  AccountReader,
  readAccounts,
} from '@callboard/backstage-plugin-oncall-node';

/** One organisation at incident.io. */
export interface IncidentIoAccount extends AccountConfig {
  /** Of its API, with a slash at the end. */
  url: URL;
  apiKey: string;
  /** Custom field, by name or id, whose catalog entries an incident is about; undefined: incidents are not read. */
  incidentField?: string;
  /** Names of an incident's timestamps, lower case, the first that has a value counts. */
  timestamps: Record<'opened' | 'acknowledged' | 'resolved', string[]>;
}

/** As incident.io names them by default; each organisation may choose its own. */
const TIMESTAMPS = {
  opened: ['reported at', 'reported'],
  acknowledged: ['accepted at', 'acknowledged at', 'acknowledged'],
  resolved: ['resolved at', 'resolved', 'closed at', 'closed'],
};

/** 1,200 per API key are allowed. */
const REQUESTS_PER_MINUTE = 600;

/**
 * Reads `callboard.oncall.incidentio`.
 *
 * @throws InputError naming the key, for what the schema cannot check
 */
export function readIncidentIoConfig(root: Config): IncidentIoAccount[] {
  const defaults = { requestsPerMinute: REQUESTS_PER_MINUTE };
  return readAccounts(root, 'incidentio', defaults, readOwn);
}

function readOwn(reader: AccountReader) {
  return {
    url: reader.url() ?? new URL('https://api.incident.io/'),
    apiKey: reader.config.getString('apiKey'),
    incidentField: reader.config.getOptionalString('incidentField'),
    timestamps: {
      opened: readTimestamps(reader, 'opened'),
      acknowledged: readTimestamps(reader, 'acknowledged'),
      resolved: readTimestamps(reader, 'resolved'),
    },
  };
}

function readTimestamps(
  { config }: AccountReader,
  of: keyof typeof TIMESTAMPS,
): string[] {
  const own = config.getOptionalString(`timestamps.${of}`);
  return own === undefined ? TIMESTAMPS[of] : [own.trim().toLowerCase()];
}
