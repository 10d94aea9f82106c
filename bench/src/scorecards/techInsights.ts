import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  JSON_RULE_ENGINE_CHECK_TYPE,
  JsonRulesEngineFactChecker,
  TechInsightJsonRuleCheck,
} from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import {
  FactRetriever,
  techInsightsFactCheckerFactoryExtensionPoint,
  techInsightsFactRetrieversExtensionPoint,
} from '@backstage-community/plugin-tech-insights-node';
import { FactType } from '@callboard/backstage-plugin-scorecards-common';
import { checkId, factsOf, FIELDS, RULES, VARIABLES } from './rules';
import { TaskBackend } from './TaskBackend';

type ValueType = FactRetriever['schema'][string]['type'];
const TYPES: Partial<Record<FactType, ValueType>> = {
  int: 'integer',
  double: 'float',
  bool: 'boolean',
  'list<string>': 'set',
};

/** Its facts have one name space. */
const factName = (variable: string, field: string) => `${variable}_${field}`;

const retrievers = (entities: number): FactRetriever[] =>
  VARIABLES.map((variable, index) => ({
    id: variable,
    version: '1.0.0',
    schema: Object.fromEntries(
      Object.entries(FIELDS).map(([field, type]) => [
        factName(variable, field),
        { type: TYPES[type] ?? 'string', description: `${field} of it` },
      ]),
    ),
    handler: async () =>
      Array.from({ length: entities }, (_, n) => ({
        entity: {
          kind: 'component',
          namespace: 'default',
          name: `service-${n}`,
        },
        facts: Object.fromEntries(
          Object.entries(factsOf(n, index, 0)).map(([field, value]) => [
            factName(variable, field),
            value,
          ]),
        ),
      })),
  }));

const checks = (): TechInsightJsonRuleCheck[] =>
  VARIABLES.flatMap(variable =>
    RULES.map(({ conditions }, rule) => {
      const toRule = (
        all: { field: string; operator: string; value: unknown }[],
      ) =>
        all.map(({ field, ...condition }) => ({
          fact: factName(variable, field),
          ...condition,
        }));
      return {
        id: checkId(variable, rule),
        type: JSON_RULE_ENGINE_CHECK_TYPE,
        name: `Rule ${rule} of ${variable}`,
        description: '',
        factIds: [variable],
        rule: {
          conditions:
            'all' in conditions
              ? { all: toRule(conditions.all) }
              : { any: toRule(conditions.any) },
        },
      };
    }),
  );

/** Its backend, and what runs its checks. */
export interface TechInsights {
  backend: TaskBackend;
  checker: Pick<JsonRulesEngineFactChecker, 'runChecks'>;
}

/** Starts it with five retrievers of facts and fifty checks. */
export async function startTechInsights(options: {
  connectionString: string;
  entities: number;
}): Promise<TechInsights> {
  const { connectionString, entities } = options;
  let checker: JsonRulesEngineFactChecker | undefined;
  const backend = await TaskBackend.start({
    pluginId: 'tech-insights',
    connectionString,
    config: {
      techInsights: {
        factRetrievers: Object.fromEntries(
          VARIABLES.map(id => [id, { cadence: '0 0 1 1 *' }]),
        ),
      },
    },
    features: [
      import('@backstage-community/plugin-tech-insights-backend'),
      createBackendModule({
        pluginId: 'tech-insights',
        moduleId: 'bench',
        register(env) {
          env.registerInit({
            deps: {
              facts: techInsightsFactRetrieversExtensionPoint,
              factory: techInsightsFactCheckerFactoryExtensionPoint,
              logger: coreServices.logger,
            },
            async init({ facts, factory, logger }) {
              facts.addFactRetrievers(
                Object.fromEntries(
                  retrievers(entities).map(one => [one.id, one]),
                ),
              );
              factory.setFactCheckerFactory({
                construct(repository) {
                  checker = new JsonRulesEngineFactChecker({
                    checks: checks(),
                    repository,
                    logger,
                  });
                  return checker;
                },
              });
            },
          });
        },
      }),
    ],
  });
  if (!checker) throw new Error('Tech insights made no fact checker');
  return { backend, checker };
}
