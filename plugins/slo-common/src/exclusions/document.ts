import { Entity } from '@backstage/catalog-model';
import {
  crossCheck,
  entityRef,
  optional,
  ReadDocument,
  readDocument,
  requiredText,
  strictMap,
  textUpTo,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { ExclusionKind } from '../schema';
import { checkExclusionTiming, ExclusionTiming } from './timing';

/** Time that does not count, as a document of the catalog has it. Refs are full and in the catalog's spelling. @public */
export interface SloExclusionDocument extends ExclusionTiming {
  /** Entity ref of the document. */
  ref: string;
  title: string;
  kind: ExclusionKind;
  reason: string;
  /** User entity refs. The approver is never the author. */
  author: string;
  approver?: string;
  /** SLO entity refs. */
  slos: string[];
  /** All SLOs of these. */
  entityRefs: string[];
}

const text = z.unknown().transform(value =>
  // YAML reads 2026-03-01T02:00:00Z without quotes as a date.
  value instanceof Date ? value.toISOString() : value,
);

function specSchema(namespace: string) {
  const spec = strictMap({
    type: z.enum(['maintenance', 'dispute']),
    reason: requiredText.pipe(textUpTo(1000)),
    author: entityRef('User', namespace),
    approver: optional(entityRef('User', namespace)),
    slos: optional(z.array(entityRef('SLO', namespace))),
    entities: optional(z.array(entityRef('Component', namespace))),
    start: text.pipe(z.string()),
    end: text.pipe(z.string()),
    timeZone: optional(z.string()),
    recurrence: optional(textUpTo(500)),
  });
  return crossCheck(spec, (fields, report) => {
    const { author, approver, slos, entities, start, end } = fields;
    if (approver !== undefined && approver === author) {
      report({
        path: ['approver'],
        input: approver,
        params: {
          code: 'approver-is-author',
          expected: 'somebody other than the author',
        },
      });
    }
    if (![slos, entities].some(list => Array.isArray(list) && list.length)) {
      report({
        path: ['slos'],
        params: { code: 'required', expected: 'an SLO or an entity' },
      });
    }
    if (typeof start !== 'string' || typeof end !== 'string') {
      return;
    }
    const { timeZone, recurrence } = fields;
    const timing = {
      start,
      end,
      timeZone: typeof timeZone === 'string' ? timeZone : undefined,
      recurrence: typeof recurrence === 'string' ? recurrence : undefined,
    };
    for (const { field, code, expected } of checkExclusionTiming(timing)) {
      report({
        path: [field],
        input: timing[field],
        params: { code, expected },
      });
    }
  });
}

/**
 * Reads an entity of kind `SloExclusion`. Never throws.
 * @public
 */
export function readSloExclusion(
  entity: Entity,
): ReadDocument<SloExclusionDocument> {
  return readDocument(entity, specSchema, (spec, { ref, title }) => ({
    ref,
    title,
    kind: spec.type,
    reason: spec.reason,
    author: spec.author,
    approver: spec.approver,
    slos: spec.slos ?? [],
    entityRefs: spec.entities ?? [],
    start: spec.start,
    end: spec.end,
    timeZone: spec.timeZone,
    recurrence: spec.recurrence,
  }));
}
