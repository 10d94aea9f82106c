/** How a service is built and delivered, as its pipelines would tell. What is left out nobody ever pushed. */
export interface Delivery {
  ci?: {
    mainPassing: boolean;
    lastRunHoursAgo: number;
    requiredChecks: number;
    durationMinutes: number;
  };
  deploys?: {
    perWeek: number;
    changeFailureRate: number;
    rollbackMinutes?: number;
    strategy: 'canary' | 'blue-green' | 'rolling' | 'recreate';
  };
  security?: {
    dataClassification?: 'public' | 'internal' | 'confidential' | 'cardholder';
    secretsInRepository: number;
    criticalVulnerabilities: number;
    highVulnerabilities: number;
    dependencyScanDaysAgo: number;
    imageScanDaysAgo?: number;
    accessReviewDaysAgo?: number;
    auditTrail?: boolean;
  };
}

const goodScan = {
  secretsInRepository: 0,
  criticalVulnerabilities: 0,
  highVulnerabilities: 0,
  dependencyScanDaysAgo: 1,
  imageScanDaysAgo: 4,
};

/** By name of the component. */
export const deliveries: Readonly<Record<string, Delivery>> = {
  'checkout-api': {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 3,
      requiredChecks: 6,
      durationMinutes: 11,
    },
    deploys: {
      perWeek: 9,
      changeFailureRate: 0.07,
      rollbackMinutes: 4,
      strategy: 'canary',
    },
    security: {
      ...goodScan,
      highVulnerabilities: 2,
      dataClassification: 'cardholder',
      accessReviewDaysAgo: 40,
      auditTrail: true,
    },
  },
  refunds: {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 20,
      requiredChecks: 4,
      durationMinutes: 9,
    },
    deploys: {
      perWeek: 2.5,
      changeFailureRate: 0.1,
      rollbackMinutes: 7,
      strategy: 'canary',
    },
    security: {
      ...goodScan,
      dataClassification: 'cardholder',
      accessReviewDaysAgo: 40,
      auditTrail: true,
    },
  },
  chargebacks: {
    ci: {
      mainPassing: false,
      lastRunHoursAgo: 30,
      requiredChecks: 2,
      durationMinutes: 14,
    },
    deploys: {
      perWeek: 0.4,
      changeFailureRate: 0.3,
      rollbackMinutes: 25,
      strategy: 'rolling',
    },
    security: {
      ...goodScan,
      criticalVulnerabilities: 1,
      highVulnerabilities: 5,
      dataClassification: 'confidential',
      dependencyScanDaysAgo: 12,
    },
  },
  ledger: {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 8,
      requiredChecks: 9,
      durationMinutes: 24,
    },
    deploys: {
      perWeek: 1.5,
      changeFailureRate: 0.03,
      rollbackMinutes: 9,
      strategy: 'blue-green',
    },
    security: {
      ...goodScan,
      dataClassification: 'confidential',
      accessReviewDaysAgo: 75,
      auditTrail: true,
    },
  },
  settlement: {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 40,
      requiredChecks: 5,
      durationMinutes: 18,
    },
    deploys: {
      perWeek: 1,
      changeFailureRate: 0.12,
      rollbackMinutes: 14,
      strategy: 'rolling',
    },
    security: {
      ...goodScan,
      highVulnerabilities: 1,
      dataClassification: 'confidential',
      accessReviewDaysAgo: 210,
      auditTrail: true,
    },
  },
  'payout-worker': {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 16,
      requiredChecks: 5,
      durationMinutes: 13,
    },
    deploys: {
      perWeek: 2,
      changeFailureRate: 0.18,
      rollbackMinutes: 6,
      strategy: 'rolling',
    },
    security: {
      ...goodScan,
      dataClassification: 'confidential',
      accessReviewDaysAgo: 75,
      auditTrail: true,
    },
  },
  'currency-rates': {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 70,
      requiredChecks: 3,
      durationMinutes: 5,
    },
    deploys: {
      perWeek: 1.2,
      changeFailureRate: 0.02,
      rollbackMinutes: 3,
      strategy: 'rolling',
    },
    security: { ...goodScan, dataClassification: 'public' },
  },
  'fraud-scoring': {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 5,
      requiredChecks: 7,
      durationMinutes: 31,
    },
    deploys: {
      perWeek: 4,
      changeFailureRate: 0.11,
      rollbackMinutes: 5,
      strategy: 'canary',
    },
    security: {
      ...goodScan,
      highVulnerabilities: 3,
      dataClassification: 'confidential',
      accessReviewDaysAgo: 20,
      auditTrail: true,
    },
  },
  'card-vault': {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 26,
      requiredChecks: 11,
      durationMinutes: 22,
    },
    deploys: {
      perWeek: 1,
      changeFailureRate: 0.02,
      rollbackMinutes: 8,
      strategy: 'blue-green',
    },
    security: {
      ...goodScan,
      dataClassification: 'cardholder',
      accessReviewDaysAgo: 20,
      auditTrail: true,
    },
  },
  identity: {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 11,
      requiredChecks: 6,
      durationMinutes: 16,
    },
    deploys: {
      perWeek: 3,
      changeFailureRate: 0.05,
      rollbackMinutes: 6,
      strategy: 'canary',
    },
    security: {
      ...goodScan,
      dataClassification: 'confidential',
      imageScanDaysAgo: 44,
      accessReviewDaysAgo: 20,
      auditTrail: true,
    },
  },
  'edge-proxy': {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 48,
      requiredChecks: 4,
      durationMinutes: 7,
    },
    deploys: {
      perWeek: 1.1,
      changeFailureRate: 0.04,
      rollbackMinutes: 2,
      strategy: 'canary',
    },
    security: {
      ...goodScan,
      dataClassification: 'internal',
      accessReviewDaysAgo: 130,
      auditTrail: true,
    },
  },
  'job-queue': {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 190,
      requiredChecks: 4,
      durationMinutes: 12,
    },
    deploys: {
      perWeek: 0.6,
      changeFailureRate: 0.09,
      rollbackMinutes: 12,
      strategy: 'rolling',
    },
    security: {
      ...goodScan,
      dataClassification: 'internal',
      accessReviewDaysAgo: 130,
    },
  },
  'merchant-dashboard': {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 2,
      requiredChecks: 5,
      durationMinutes: 8,
    },
    deploys: {
      perWeek: 14,
      changeFailureRate: 0.16,
      rollbackMinutes: 3,
      strategy: 'canary',
    },
    security: {
      ...goodScan,
      highVulnerabilities: 4,
      dataClassification: 'confidential',
      accessReviewDaysAgo: 250,
      auditTrail: true,
    },
  },
  webhooks: {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 14,
      requiredChecks: 3,
      durationMinutes: 10,
    },
    deploys: { perWeek: 2.2, changeFailureRate: 0.21, strategy: 'rolling' },
    security: {
      ...goodScan,
      secretsInRepository: 1,
      dataClassification: 'internal',
      accessReviewDaysAgo: 250,
    },
  },
  notifications: {
    ci: {
      mainPassing: true,
      lastRunHoursAgo: 60,
      requiredChecks: 2,
      durationMinutes: 6,
    },
    deploys: {
      perWeek: 1.6,
      changeFailureRate: 0.08,
      rollbackMinutes: 9,
      strategy: 'rolling',
    },
    security: { ...goodScan, dependencyScanDaysAgo: 9 },
  },
  reporting: {
    ci: {
      mainPassing: false,
      lastRunHoursAgo: 500,
      requiredChecks: 0,
      durationMinutes: 19,
    },
    security: {
      ...goodScan,
      criticalVulnerabilities: 2,
      highVulnerabilities: 9,
      dataClassification: 'confidential',
      dependencyScanDaysAgo: 33,
    },
  },
};
