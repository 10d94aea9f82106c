import { SloStatus } from '@callboard/backstage-plugin-slo-common';

/**
 * Whether a verdict says something of the service: exhausted always does, burning and healthy only where the data can be
 * trusted. No traffic is neither good nor bad.
 */
export function isJudged({
  state,
  data,
}: Pick<SloStatus, 'state' | 'data'>): boolean {
  return (
    state === 'exhausted' ||
    (data === 'ok' && (state === 'burning' || state === 'healthy'))
  );
}
