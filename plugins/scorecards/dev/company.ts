import { chance, pick } from './chance';

/** A group of the fake company. */
export interface DemoGroup {
  ref: string;
  title: string;
  parent?: string;
}

/** A service of the fake company. */
export interface DemoService {
  ref: string;
  name: string;
  title: string;
  ownerRef: string;
  systemRef: string;
  domainRef: string;
  tier?: string;
  /** 0 neglected .. 1 well kept. */
  care: number;
}

const group = (name: string, title: string, parent?: string): DemoGroup => ({
  ref: `group:default/${name}`,
  title,
  parent: parent && `group:default/${parent}`,
});

export const GROUPS: readonly DemoGroup[] = [
  group('engineering', 'Engineering'),
  group('payments', 'Payments', 'engineering'),
  group('payments-core', 'Payments core', 'payments'),
  group('ledger', 'Ledger', 'payments'),
  group('risk', 'Risk', 'engineering'),
  group('merchants', 'Merchants', 'engineering'),
  group('portal', 'Merchant portal', 'merchants'),
  group('onboarding', 'Onboarding', 'merchants'),
  group('platform', 'Platform', 'engineering'),
];

/** Groups that own services, with the system and the domain they work on and how well they keep them. */
const TEAMS = [
  ['payments-core', 'payments', 'money', 0.86],
  ['ledger', 'payments', 'money', 0.78],
  ['risk', 'risk', 'trust', 0.5],
  ['portal', 'merchant-portal', 'merchants', 0.7],
  ['onboarding', 'onboarding', 'merchants', 0.58],
  ['platform', 'platform', 'foundations', 0.8],
] as const;

const NAMES = [
  'checkout',
  'payments-api',
  'ledger',
  'fraud-scoring',
  'webhooks',
  'merchant-dashboard',
  'kyc-intake',
  'token-vault',
  'payouts',
  'reconciliation',
  'chargebacks',
  'statements',
  'notifications',
  'rates',
  'settlement',
  'sanctions-screening',
  'card-issuing',
  'invoice-pdf',
  'api-gateway',
  'feature-flags',
  'subscriptions',
  'refunds',
  'tax',
  'disputes',
  'bank-connector',
  'identity',
  'audit-log',
  'search',
  'exports',
  'sandbox',
] as const;

const PINNED: Record<string, Partial<DemoService>> = {
  checkout: { ownerRef: 'group:default/payments-core', tier: '1', care: 0.9 },
  'payments-api': {
    ownerRef: 'group:default/payments-core',
    tier: '1',
    care: 0.97,
  },
  ledger: { ownerRef: 'group:default/ledger', tier: '1', care: 1.01 },
  'fraud-scoring': { ownerRef: 'group:default/risk', tier: '2', care: 0.35 },
};

function serviceAt(index: number): DemoService {
  const base = NAMES[index % NAMES.length] ?? 'service';
  const round = Math.floor(index / NAMES.length);
  const name = round === 0 ? base : `${base}-${round + 1}`;
  const [team, system, domain, care] = pick(TEAMS, 'team', name) ?? TEAMS[0];
  const tier = pick(['1', '2', '2', '3', '3', '4', ''], 'tier', name);
  return {
    ref: `component:default/${name}`,
    name,
    title: name.replace(/-/g, ' ').replace(/^./, first => first.toUpperCase()),
    ownerRef: `group:default/${team}`,
    systemRef: `system:default/${system}`,
    domainRef: `domain:default/${domain}`,
    tier: tier || undefined,
    care: care + 0.35 * (chance('care', name) - 0.5),
    ...PINNED[name],
  };
}

/** So many services; the first ones are the same in companies of every size. */
export function servicesOf(count: number): DemoService[] {
  return Array.from({ length: count }, (_, index) => serviceAt(index));
}

/** Whether what a group owns counts for another one: itself and those above it. */
export function isWithin(ref: string | undefined, above: string): boolean {
  for (let at = ref; at; at = GROUPS.find(one => one.ref === at)?.parent) {
    if (at === above) {
      return true;
    }
  }
  return false;
}
