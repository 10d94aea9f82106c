import { Entity } from '@backstage/catalog-model';
import { CALLBOARD_API_VERSION } from '@callboard/backstage-plugin-callboard-common';
import { ON_CALL_SCHEDULE_KIND } from '@callboard/backstage-plugin-oncall-common';
import {
  FACT_SCHEMA_KIND,
  SCORECARD_KIND,
} from '@callboard/backstage-plugin-scorecards-common';
import { CallboardSloKind } from '@callboard/backstage-plugin-slo-common';
import { CallboardDocument } from './CallboardDocument';
import { readSchedule } from './onCallSchedules';
import { readFactSchema, readScorecard } from './scorecardDocuments';
import { readExclusion, readPolicy } from './sloDocuments';

type Read = (entity: Entity) => CallboardDocument;

const sloReaders: Record<CallboardSloKind, Read> = {
  SloExclusion: readExclusion,
  ErrorBudgetPolicy: readPolicy,
};

const readers = new Map<string, Read>([
  ...Object.entries(sloReaders),
  [ON_CALL_SCHEDULE_KIND, readSchedule],
  [SCORECARD_KIND, readScorecard],
  [FACT_SCHEMA_KIND, readFactSchema],
]);

/** Whether an entity is a document of Callboard's own. */
export function isCallboardDocument({ apiVersion, kind }: Entity): boolean {
  return apiVersion === CALLBOARD_API_VERSION && readers.has(kind);
}

/** Reads a document of any of our kinds; undefined where the entity is none. Never throws. */
export function readCallboardDocument(
  entity: Entity,
): CallboardDocument | undefined {
  return isCallboardDocument(entity)
    ? readers.get(entity.kind)?.(entity)
    : undefined;
}
