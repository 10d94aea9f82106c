import { PushedFact } from '@callboard/backstage-plugin-scorecards-common';
import { deliveries, Delivery } from './delivery';

const HOUR = 3_600_000;

/** The schemas of catalog/fact-schemas, by the part of a delivery they hold. */
const sources: Record<keyof Delivery, string> = {
  ci: 'CircleCI',
  deploys: 'Spinnaker',
  security: 'Scanners and compliance register',
};

/** What the pipelines of the demo company would have pushed by now. Told once an hour: sending it again changes nothing. */
export function factsOf(
  now: number,
  table: Readonly<Record<string, Delivery>> = deliveries,
): PushedFact[] {
  const observed = Math.floor((now * 1000) / HOUR) * HOUR;
  const observedAt = new Date(observed).toISOString();
  const ago = (hours: number) =>
    new Date(observed - hours * HOUR).toISOString();
  return Object.entries(table).flatMap(([name, delivery]) =>
    Object.entries(valuesOf(delivery, ago)).map(([schema, values]) => ({
      entityRef: `component:default/${name}`,
      schema,
      values: withoutUndefined(values),
      observedAt,
      source: sources[schema as keyof Delivery],
    })),
  );
}

function valuesOf(
  { ci, deploys, security }: Delivery,
  ago: (hours: number) => string,
) {
  const days = (count?: number) =>
    count === undefined ? undefined : ago(count * 24);
  return {
    ...(ci && {
      ci: {
        mainPassing: ci.mainPassing,
        lastRunAt: ago(ci.lastRunHoursAgo),
        requiredChecks: ci.requiredChecks,
        durationMinutes: ci.durationMinutes,
      },
    }),
    ...(deploys && { deploys: { ...deploys } }),
    ...(security && {
      security: {
        dataClassification: security.dataClassification,
        secretsInRepository: security.secretsInRepository,
        criticalVulnerabilities: security.criticalVulnerabilities,
        highVulnerabilities: security.highVulnerabilities,
        dependencyScanAt: days(security.dependencyScanDaysAgo),
        imageScanAt: days(security.imageScanDaysAgo),
        accessReviewedAt: days(security.accessReviewDaysAgo),
        auditTrail: security.auditTrail,
      },
    }),
  };
}

function withoutUndefined(values: object): PushedFact['values'] {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
}
