import {
  encodeCause,
  encodeSince,
  standingName,
} from '@callboard/backstage-plugin-scorecards-common';
import { ResultRow } from '../../database/rows';
import { readFieldsOf } from '../readFields';
import { cutFacts } from './cutFacts';
import { traceChecks, TraceOptions } from './traceChecks';

/** A row to be written; it is open. */
export type ComposedRow = Omit<ResultRow, 'valid_to' | 'revision'>;

/** The row that says what a judgement says; what did not change keeps its since and its cause. */
export function composeRow(
  options: Omit<TraceOptions, 'at'> & { validFrom: string },
): ComposedRow {
  const { judgement, validFrom } = options;
  const { entity, version, evaluation, facts } = judgement;
  const at = Math.floor(Date.parse(validFrom) / 1000);
  const traces = traceChecks({ ...options, at });
  const { codes, standing, passed, waived, unknown, applicable } = evaluation;
  return {
    entity_id: entity.id,
    scorecard_id: version.scorecardId,
    version_id: version.id,
    valid_from: validFrom,
    standing,
    standing_since: standingSince(options) ?? validFrom,
    passed,
    waived,
    unknown,
    applicable,
    codes,
    causes: traces.map(({ cause }) => encodeCause(cause)).join(''),
    since: encodeSince(traces.map(({ since }) => since)),
    evidence: JSON.stringify(cutFacts(facts, readFieldsOf(version.compiled))),
  };
}

/** Of the row before, where the entity stands on the level of the same name. */
function standingSince({
  judgement,
  predecessor,
}: Pick<TraceOptions, 'judgement' | 'predecessor'>): string | undefined {
  if (!predecessor) return undefined;
  const { row, version } = predecessor;
  const { levels } = judgement.version.compiled.scorecard;
  const was = standingName(version.compiled.scorecard.levels, row.standing);
  return was === standingName(levels, judgement.evaluation.standing)
    ? row.standing_since
    : undefined;
}
