import { ServiceEvent } from '@callboard/backstage-plugin-slo-common';

/** Something that happened to a service, relative to the demo's beginning. */
export interface Happening {
  /** Identifies it for ever, together with its occurrence. */
  id: string;
  kind: ServiceEvent['kind'];
  title: string;
  entityRefs: string[];
  /** Hours from the beginning; negative is before. */
  fromHours: number;
  /** A point in time where left out. */
  hours?: number;
  /** It happens again every so many days. Once, where left out. */
  everyDays?: number;
}

const checkout = ['component:default/checkout-api'];
const edge = ['component:default/edge-proxy'];
const vault = ['component:default/card-vault'];

/** What the charts mark. The times fit the incidents of `shapes.ts`, so that a burn finds its cause. */
export const timeline: readonly Happening[] = [
  {
    id: 'checkout-weekly-deploy',
    kind: 'deploy',
    title: 'Deploy of checkout-api, connection per request',
    entityRefs: checkout,
    fromHours: -1.2,
    everyDays: 7,
  },
  {
    id: 'checkout-5xx',
    kind: 'incident',
    title: 'Checkout answers with 5xx',
    entityRefs: checkout,
    fromHours: -1,
    hours: 5,
    everyDays: 7,
  },
  {
    id: 'checkout-deploy',
    kind: 'deploy',
    title: 'Deploy of checkout-api',
    entityRefs: checkout,
    fromHours: -77,
    everyDays: 3,
  },
  {
    id: 'checkout-flag',
    kind: 'feature-flag',
    title: 'Instalments switched on for a tenth of the shoppers',
    entityRefs: checkout,
    fromHours: -201,
  },
  {
    id: 'checkout-replica',
    kind: 'config-change',
    title: 'Reads moved to the second replica',
    entityRefs: checkout,
    fromHours: -200.3,
  },
  {
    id: 'edge-transit',
    kind: 'incident',
    title: 'A route of a transit provider flaps',
    entityRefs: edge,
    fromHours: -30,
    hours: 3,
    everyDays: 16,
  },
  {
    id: 'edge-certificates',
    kind: 'config-change',
    title: 'Certificates renewed',
    entityRefs: edge,
    fromHours: -420,
    everyDays: 30,
  },
  {
    id: 'vault-firmware',
    kind: 'maintenance',
    title: 'Firmware of the HSM updated',
    entityRefs: vault,
    fromHours: -225.1,
    hours: 0.3,
  },
  {
    id: 'vault-deploy',
    kind: 'deploy',
    title: 'Deploy of card-vault',
    entityRefs: vault,
    fromHours: -130,
    everyDays: 14,
  },
  {
    id: 'webhooks-stuck',
    kind: 'incident',
    title: 'Deliveries stuck behind one merchant',
    entityRefs: ['component:default/webhooks'],
    fromHours: -129,
    hours: 16,
    everyDays: 31,
  },
  {
    id: 'refunds-certificate',
    kind: 'incident',
    title: 'Certificate of a card scheme expired',
    entityRefs: ['component:default/refunds'],
    fromHours: -290,
    hours: 5,
  },
  {
    id: 'dashboard-bundle',
    kind: 'deploy',
    title: 'Deploy of merchant-dashboard, broken bundle',
    entityRefs: ['component:default/merchant-dashboard'],
    fromHours: -60.1,
  },
  {
    id: 'dashboard-rollback',
    kind: 'deploy',
    title: 'Rollback of merchant-dashboard',
    entityRefs: ['component:default/merchant-dashboard'],
    fromHours: -59,
  },
  {
    id: 'ledger-schema',
    kind: 'config-change',
    title: 'Schema change of the postings',
    entityRefs: ['component:default/ledger'],
    fromHours: -310.2,
  },
  {
    id: 'ledger-replica',
    kind: 'maintenance',
    title: 'The replica is rebuilt',
    entityRefs: ['component:default/ledger'],
    fromHours: -170,
    hours: 0.5,
  },
];
