import { createHash } from 'node:crypto';
import {
  CompoundEntityRef,
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { readRefInput } from '../../lib/readRefInput';

/** Whose alerts go where: what all files of a route agree on. */
export interface AlertRoute {
  /** Ref of the service, as the label `entity_ref` of its alerts has it. */
  entityRef: string;
  /** Ref of the owner, as the label `owner` of its alerts has it. */
  ownerRef: string;
  /** For people: the service without what is the same for nearly all. */
  service: string;
  /** Names of receivers; nobody else's, where one Alertmanager serves many services. */
  receivers: { page: string; ticket: string };
  /** Name of the folder, and of the Secret of Kubernetes, with the secrets of the service. */
  secretName: string;
}

/**
 * @param service - name or ref of a component
 * @param owner - name of a group, or ref of a group or user
 * @throws InputError for what the catalog could not have
 */
export function readAlertRoute(service: string, owner: string): AlertRoute {
  const serviceRef = readRefInput('service', service, 'component');
  const ownerRef = readRefInput('owner', owner, 'group');
  const names = [
    shortName(ownerRef, 'group'),
    shortName(serviceRef, 'component'),
  ];
  return {
    entityRef: stringifyEntityRef(serviceRef),
    ownerRef: stringifyEntityRef(ownerRef),
    service: shortName(serviceRef, 'component'),
    receivers: {
      page: [...names, 'page'].join('/'),
      ticket: [...names, 'ticket'].join('/'),
    },
    secretName: secretName(serviceRef),
  };
}

/** The name alone where kind and namespace are the usual ones; a whole ref has a colon, which no name has. */
function shortName(ref: CompoundEntityRef, kind: string): string {
  const isUsual =
    ref.kind.toLocaleLowerCase('en-US') === kind &&
    ref.namespace.toLocaleLowerCase('en-US') === DEFAULT_NAMESPACE;
  return isUsual
    ? ref.name.toLocaleLowerCase('en-US')
    : stringifyEntityRef(ref);
}

/** Names of Secrets are those of DNS: a ref that is none gets a hash, so that no two services share one. */
function secretName(ref: CompoundEntityRef): string {
  const short = shortName(ref, 'component');
  if (/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(short)) {
    return `alertmanager-${short}`;
  }
  const readable = ref.name
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const hash = createHash('sha256').update(stringifyEntityRef(ref));
  return `alertmanager-${readable}-${hash.digest('hex').slice(0, 8)}`;
}
