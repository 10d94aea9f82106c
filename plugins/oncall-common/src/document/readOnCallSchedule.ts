import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  isMap,
  ReadDocument,
  readDocument,
} from '@callboard/backstage-plugin-callboard-common';
import { Zone } from '../calculus/zone';
import { envelopeProblems } from './envelope';
import { lintOnCallSchedule } from './lint';
import { Context } from './schema/Context';
import { specSchema } from './schema/spec';
import { toDocument } from './toDocument';
import { OnCallScheduleDocument } from './types';

/**
 * Reads an entity of kind `OnCallSchedule`, `callboard.dev/v1alpha1`. Never throws.
 *
 * Issues of severity `error` leave no document; those of severity `lint` (overlapping overrides, a rotation of nobody)
 * stand beside one. Codes beside those all documents share: `invalid-date-time`, `invalid-duration`, `invalid-time`,
 * `invalid-time-zone`, `unknown-level`, `duplicate`, `out-of-range`; as lint `overlapping-overrides`,
 * `overlapping-temporary`, `nobody`, `no-effect`, `no-delay`.
 * @public
 */
export function readOnCallSchedule(
  entity: Entity,
): ReadDocument<OnCallScheduleDocument> {
  const issues = envelopeProblems(entity);
  if (issues.length > 0) {
    return { ref: stringifyEntityRef(entity), issues };
  }
  const zone = zoneOf(entity);
  const levels = levelsOf(entity);
  const read = readDocument(
    entity,
    namespace => specSchema({ namespace, zone, levels }),
    (spec, about) => toDocument(spec, about, zone),
  );
  return read.document
    ? { ...read, issues: lintOnCallSchedule(read.document, zone) }
    : read;
}

function zoneOf({ spec }: Entity): Zone {
  const named =
    typeof spec?.timeZone === 'string' ? Zone.find(spec.timeZone) : undefined;
  return named ?? Zone.utc();
}

function levelsOf({ spec }: Entity): Context['levels'] {
  const levels: unknown[] = Array.isArray(spec?.levels) ? spec.levels : [];
  return levels.flatMap(level =>
    isMap(level) && typeof level.name === 'string' ? level.name : [],
  );
}
