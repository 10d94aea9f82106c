import { setImmediate } from 'node:timers/promises';
import { chunks } from '@callboard/backstage-plugin-callboard-node';
import {
  CompiledScorecard,
  EntityFacts,
  evaluateEntity,
  Evaluation,
  toExpressionContext,
} from '@callboard/backstage-plugin-scorecards-common';
import { ProjectedEntity } from '../catalog';
import { FactStore } from '../facts';
import { WaiverStore } from '../waivers';
import { GivenFacts } from './lib/GivenFacts';

/** Entities that are evaluated before others have their turn on the processor. */
const BATCH = 200;

/** An entity under the scorecard that is tried. */
export interface TriedEntity extends Evaluation {
  entity: ProjectedEntity;
  /** That it was evaluated over. */
  facts: EntityFacts;
}

/** What evaluating depends on. */
export interface EvaluateOptions {
  compiled: CompiledScorecard;
  facts: Pick<FactStore, 'load'>;
  waivers: Pick<WaiverStore, 'inForce'>;
  given: GivenFacts;
  now: Date;
}

/** Evaluates a scorecard over entities that it applies to, with nothing kept. */
export async function evaluateAll(
  entities: readonly ProjectedEntity[],
  options: EvaluateOptions,
): Promise<TriedEntity[]> {
  const { compiled, given, now } = options;
  const { ref } = compiled.scorecard;
  const [stored, waivers] = await Promise.all([
    options.facts.load(entities.map(({ id }) => id)),
    options.waivers.inForce(now),
  ]);
  const tried: TriedEntity[] = [];
  for (const batch of chunks(entities, BATCH)) {
    for (const entity of batch) {
      const facts = given.over(entity.ref, stored.get(entity.id) ?? {});
      const evaluation = evaluateEntity({
        compiled,
        entity: entity.entity,
        facts,
        context: toExpressionContext(compiled.variables, facts),
        waived: waivers.waivedChecks(ref, entity),
        now,
      });
      tried.push({ entity, facts, ...evaluation });
    }
    await setImmediate();
  }
  return tried;
}
