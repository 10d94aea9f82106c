import {
  AnsweredAlert,
  ChecklistSummary,
  Liveness,
  Quality,
  QualityFinding,
  Runbook,
  RunbookUse,
} from '@callboard/backstage-plugin-runbooks-common';
import { asOf, isStale } from './age';
import { JudgedRunbook } from './judgeStored';
import { KnownPage, KnownUse } from './StoredRunbook';

/** What is read only for the runbooks that are told. */
export interface RunbookDetails {
  findings: QualityFinding[];
  alerts: AnsweredAlert[];
  openChecklist?: ChecklistSummary;
}

/** Whether the portal has the content of a page. */
export function isReadable(
  page: Pick<KnownPage, 'kind' | 'content_digest'>,
): boolean {
  return page.kind === 'markdown' && page.content_digest !== null;
}

/** A runbook as the API has it. */
export function toRunbook(
  judged: JudgedRunbook,
  details: RunbookDetails,
  options: { staleAfterMs: number; now: Date },
): Runbook {
  const { entity, page, state, reason, freshness, uses } = judged;
  const { findings, alerts, openChecklist } = details;
  return {
    id: page.id,
    entityRef: entity.ref,
    entityTitle: entity.title,
    ownerRef: entity.owner_ref ?? undefined,
    tier: entity.tier ?? undefined,
    title: page.title,
    url: page.url,
    kind: page.kind,
    state,
    reason,
    readable: isReadable(page),
    liveness: toLiveness(page),
    freshness,
    quality: toQuality(page, findings),
    uses: uses.map(toUse).sort(byKind),
    alerts,
    openChecklist,
    asOf: asOf(page),
    stale: isStale(page, options) || undefined,
  };
}

function toLiveness(page: KnownPage): Liveness {
  return {
    state: page.liveness,
    code: page.liveness_code,
    reason: page.liveness_reason,
    since: page.liveness_since,
    checkedAt: page.checked_at,
    status: page.http_status ?? undefined,
    finalUrl: page.final_url ?? undefined,
  };
}

function toQuality(page: KnownPage, findings: QualityFinding[]): Quality {
  return {
    state: page.quality,
    reason: page.quality_reason,
    findings,
    since: page.quality_since,
    checkedAt: page.quality_checked_at,
  };
}

function toUse({ kind, place, url, anchor }: KnownUse): RunbookUse {
  return { kind, where: place, url, anchor: anchor ?? undefined };
}

function byKind(a: RunbookUse, b: RunbookUse): number {
  return `${a.kind} ${a.where}` < `${b.kind} ${b.where}` ? -1 : 1;
}
