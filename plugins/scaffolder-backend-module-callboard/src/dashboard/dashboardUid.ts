import { CompoundEntityRef } from '@backstage/catalog-model';
import { sha256 } from '../files/FileVersion';

/** Grafana takes no longer ones. */
const LONGEST = 40;
const HASH_LENGTH = 8;

/**
 * The same uid for the same service at all times, so that a dashboard that is provisioned anew replaces itself. Readable
 * where the name is short and plain; a hash keeps others apart.
 */
export function dashboardUid({ namespace, name }: CompoundEntityRef): string {
  const whole = `slo-${namespace === 'default' ? '' : `${namespace}-`}${name}`;
  if (whole.length <= LONGEST && /^[\w-]+$/.test(whole)) return whole;
  const hash = sha256(Buffer.from(`${namespace}/${name}`)).slice(
    0,
    HASH_LENGTH,
  );
  const start = whole
    .replace(/[^\w-]/g, '-')
    .slice(0, LONGEST - HASH_LENGTH - 1);
  return `${start}-${hash}`;
}
