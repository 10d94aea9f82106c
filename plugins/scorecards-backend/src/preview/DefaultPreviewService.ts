import {
  Caller,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Preview,
  standingName,
} from '@callboard/backstage-plugin-scorecards-common';
import { EntityStore, ProjectedEntity } from '../catalog';
import { ScorecardsConfig } from '../config';
import { judgeDocument } from '../documents';
import { FactRegistry } from '../facts';
import { EvaluateOptions, evaluateAll } from './evaluateAll';
import { emptyPreview } from './lib/emptyPreview';
import { GivenFacts } from './lib/GivenFacts';
import { toChanges } from './lib/toChanges';
import { PreviewInput, PreviewService } from './PreviewService';
import { findStandings, StandingsOptions } from './Standings';
import { tellTried } from './tellTried';

/** Entities that are evaluated at once; of more, the first ones by ref are. */
const MAX_ENTITIES = 10_000;

/** What the service is made of. */
export interface DefaultPreviewServiceOptions
  extends StandingsOptions,
    Pick<EvaluateOptions, 'facts' | 'waivers'> {
  entities: EntityStore;
  registry: Pick<FactRegistry, 'variables'>;
  refreshSchemas: () => Promise<void>;
  settings: Pick<ScorecardsConfig, 'maxChecks' | 'expressionCost'>;
  now: () => Date;
}

/** Evaluates as the engine does, and keeps nothing; authorizes nobody by itself. */
export class DefaultPreviewService implements PreviewService {
  readonly #options: DefaultPreviewServiceOptions;

  static create(options: DefaultPreviewServiceOptions): DefaultPreviewService {
    return new DefaultPreviewService(options);
  }

  private constructor(options: DefaultPreviewServiceOptions) {
    this.#options = options;
  }

  async preview(input: PreviewInput, caller: Caller): Promise<Preview> {
    const { registry, refreshSchemas, settings, now } = this.#options;
    const asOf = now();
    await refreshSchemas();
    const variables = registry.variables();
    const { compiled, errors, warnings } = judgeDocument(input.document, {
      ...settings,
      variables,
    });
    if (!compiled) return emptyPreview({ errors, warnings }, asOf);

    const given = GivenFacts.read(input.facts ?? {}, { variables, now: asOf });
    const { entities, leftOut } = await this.#entities(input, caller);
    const taken = entities.filter(({ entity }) => compiled.appliesTo(entity));
    const tried = await evaluateAll(taken.slice(0, MAX_ENTITIES), {
      ...this.#options,
      compiled,
      given,
      now: input.at ?? asOf,
    });
    const { levels, ref } = compiled.scorecard;
    const cut = new Set(taken.slice(MAX_ENTITIES));
    const considered = entities.filter(entity => !cut.has(entity));
    const changes = toChanges(
      considered,
      await findStandings(this.#options, ref, considered, caller),
      new Map(
        tried.map(({ entity, standing }) => [
          entity.id,
          { standing, name: standingName(levels, standing) },
        ]),
      ),
    );
    return {
      valid: true,
      errors: [],
      warnings: [
        ...warnings,
        ...given.warnings,
        ...(cut.size > 0 ? [tooMany(taken.length)] : []),
      ],
      ...tellTried(tried, {
        compiled,
        changed: new Set(changes.map(({ entityRef }) => entityRef)),
        isAsked: input.entityRefs !== undefined,
        at: input.at ?? asOf,
        asOf,
      }),
      changes,
      leftOut,
      asOf: asOf.toISOString(),
    };
  }

  /**
   * The entities to look at, by ref, and how many others there are. How many of these the document would take is not told:
   * its filter could be used to ask what entities are like that the caller may not see.
   */
  async #entities(
    { entityRefs }: PreviewInput,
    { visibility }: Caller,
  ): Promise<{ entities: ProjectedEntity[]; leftOut: number }> {
    const { entities } = this.#options;
    const found = entityRefs
      ? [...(await entities.byRefs(entityRefs)).values()]
      : await entities.living();
    const visible = await visibleRefs(
      found.map(({ ref }) => ref),
      visibility,
    );
    return {
      entities: found.filter(({ ref }) => visible.has(ref)),
      leftOut: (entityRefs ?? found).length - visible.size,
    };
  }
}

function tooMany(found: number) {
  return {
    path: 'spec.filter',
    code: 'too-many-entities',
    message: `expected at most ${MAX_ENTITIES} entities, found ${found}; the first ones by ref were evaluated`,
  };
}
