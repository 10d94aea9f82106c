import { setImmediate } from 'node:timers/promises';
import { stringifyError } from '@backstage/errors';
import { chunks } from '@callboard/backstage-plugin-callboard-node';
import {
  EntityFacts,
  toExpressionContext,
} from '@callboard/backstage-plugin-scorecards-common';
import { ProjectedEntity } from '../catalog';
import { CompiledVersion } from '../documents';
import { FactStore } from '../facts';
import { WaivedChecks } from '../waivers';
import { Changes } from './Judgement';
import { EvaluationMemo } from './EvaluationMemo';
import { differs } from './differs';
import { Board, StoredResult } from '../reads/board';
import { lazily } from './lazily';
import { VersionTimeline } from './VersionTimeline';

/** Entities evaluated at a stretch; between two of them others get their turn. */
const PART = 250;

/** What evaluating needs. */
export interface EvaluateEntitiesOptions {
  entities: readonly ProjectedEntity[];
  versions: readonly CompiledVersion[];
  facts: Pick<FactStore, 'load'>;
  waivers: Pick<WaivedChecks, 'waivedChecks'>;
  memo: EvaluationMemo;
  board: Board;
  timeline: VersionTimeline;
  now: Date;
  signal?: AbortSignal;
}

/** What came of it. */
export interface Evaluated {
  changes: Changes;
  /** For people: what could not be evaluated. What is known of it stays as it is. */
  failures: string[];
}

/** Evaluates all scorecards that apply to entities, and says what is otherwise than the open rows say. */
export async function evaluateEntities(
  options: EvaluateEntitiesOptions,
): Promise<Evaluated> {
  const evaluated: Evaluated = {
    changes: { judgements: [], departures: [] },
    failures: [],
  };
  for (const part of chunks(options.entities, PART)) {
    options.signal?.throwIfAborted();
    const facts = await options.facts.load(part.map(({ id }) => id));
    for (const entity of part) {
      evaluateOne(options, entity, facts.get(entity.id) ?? {}, evaluated);
    }
    await setImmediate();
  }
  return evaluated;
}

function evaluateOne(
  options: EvaluateEntitiesOptions,
  entity: ProjectedEntity,
  facts: EntityFacts,
  { changes, failures }: Evaluated,
): void {
  const { versions, waivers, memo, board, timeline, now } = options;
  const rows = openRowsOf(board, entity.id);
  const left = new Set(rows.keys());
  // All versions are compiled for the same declared facts.
  const context = lazily(() =>
    toExpressionContext(versions[0]?.variables ?? [], facts),
  );
  for (const version of versions) {
    const { compiled, ref, scorecardId } = version;
    try {
      if (compiled.appliesTo(entity.entity)) {
        left.delete(scorecardId);
        const waived = waivers.waivedChecks(ref, entity);
        const evaluation = memo.evaluate({
          compiled,
          entity: entity.entity,
          facts,
          context,
          waived,
          now,
        });
        const row = rows.get(scorecardId);
        if (
          !row ||
          !timeline.sameShape(row.version_id, version) ||
          differs(row, evaluation)
        ) {
          changes.judgements.push({
            entity,
            version,
            evaluation,
            facts,
            waived,
          });
        }
      }
    } catch (error) {
      left.delete(scorecardId);
      failures.push(`${entity.ref} under ${ref}: ${stringifyError(error)}`);
    }
  }
  for (const scorecardId of left) {
    const row = rows.get(scorecardId);
    if (row) {
      const validFrom = row.valid_from;
      changes.departures.push({ entity, scorecardId, validFrom });
    }
  }
}

/** By scorecard; also of scorecards that are gone. */
function openRowsOf(
  { open, scorecards }: Board,
  entityId: number,
): Map<number, StoredResult> {
  const rows = new Map<number, StoredResult>();
  for (const scorecardId of scorecards.keys()) {
    const row = open.get(scorecardId, entityId);
    if (row) rows.set(scorecardId, row);
  }
  return rows;
}
