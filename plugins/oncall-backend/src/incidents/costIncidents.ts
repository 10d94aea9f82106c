import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { BudgetSpan, SloApi } from '@callboard/backstage-plugin-slo-common';
import { IncidentStore } from './IncidentStore';
import { IncidentCost, incidentKey, StoredIncident } from './StoredIncident';

/** The counts of an incident's time are revised for so long after its end. */
const SETTLED_MS = 4 * 3_600_000;
/** Incidents looked at in one round, and spans in one question. */
const AT_ONCE = 500;
const SPANS_AT_ONCE = 1_000;

/** What working out costs needs. */
export interface CostIncidentsOptions {
  incidents: IncidentStore;
  auth: AuthService;
  sloApi: Pick<SloApi, 'getBudgetSpent'>;
  /** Told refs of entities whose incidents cost something else than was known. */
  announce: (refs: string[]) => Promise<void>;
  logger: LoggerService;
  now: () => Date;
}

interface Span {
  incident: StoredIncident;
  span: BudgetSpan;
}

const spansOf = (incident: StoredIncident, now: string): Span[] =>
  incident.entityRefs.map(entityRef => ({
    incident,
    span: {
      entityRef,
      from: incident.openedAt,
      to: incident.resolvedAt ?? now,
    },
  }));

const total = (costs: readonly IncidentCost[]) =>
  costs.reduce((sum, { spent }) => sum + spent, 0);

/** What the SLO plugin refuses as a whole: a span of no length. */
const isAskable = ({ span }: Span) => span.from < span.to;

/**
 * Asks the SLO plugin what incidents cost of error budgets, and keeps it: those that are going on, or that ended shortly
 * ago, again and again. Where the SLO plugin is not installed or does not answer, costs stay as they are known.
 */
export async function costIncidents(
  options: CostIncidentsOptions,
): Promise<void> {
  const { incidents, auth, sloApi, announce, logger, now } = options;
  const at = now();
  const settled = new Date(at.getTime() - SETTLED_MS).toISOString();
  const found = await incidents.uncosted(settled, AT_ONCE);
  const spans = found
    .flatMap(incident => spansOf(incident, at.toISOString()))
    .filter(isAskable);
  if (spans.length === 0) {
    return;
  }
  const known: { incident: StoredIncident; cost: IncidentCost }[] = [];
  try {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'slo',
    });
    for (const part of chunks(spans, SPANS_AT_ONCE)) {
      const { items } = await sloApi.getBudgetSpent(
        part.map(({ span }) => span),
        { token },
      );
      items.forEach(({ entityRef, slos }, index) => {
        const incident = part[index]?.incident;
        for (const { ref, title, spent } of incident ? slos : []) {
          if (incident && spent !== null && spent > 0) {
            const cost = { sloRef: ref, entityRef, title, spent };
            known.push({ incident, cost });
          }
        }
      });
    }
  } catch (error) {
    logger.debug(`What incidents cost is not known: ${stringifyError(error)}`);
    return;
  }
  const costs = groupBy(known, ({ incident }) => incidentKey(incident));
  const costsOf = (incident: StoredIncident) =>
    (costs.get(incidentKey(incident)) ?? []).map(({ cost }) => cost);
  await incidents.saveCosts(
    found.map(incident => ({ key: incident, costs: costsOf(incident) })),
    at,
  );
  const different = found.filter(
    incident => total(incident.costs) !== total(costsOf(incident)),
  );
  if (different.length > 0) {
    await announce([
      ...new Set(different.flatMap(({ entityRefs }) => entityRefs)),
    ]);
  }
}
