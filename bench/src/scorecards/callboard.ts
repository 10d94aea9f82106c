import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  FactProvider,
  FactRequest,
  scorecardFactsExtensionPoint,
} from '@callboard/backstage-plugin-scorecards-node';
import { scorecards, services } from './entities';
import { factsOf, FIELDS, VARIABLES } from './rules';
import { TaskBackend } from './TaskBackend';
import { mark, Timing } from './Timing';

/** Whether and when facts change. */
export interface FactClock {
  /** Of the facts of the n-th entity. */
  generationOf(n: number): number;
  /** When a provider was asked first. */
  firstAsked?: Timing;
}

const numberOf = (name: string) => Number(name.slice('service-'.length));

const providers = (clock: FactClock): FactProvider[] =>
  VARIABLES.map((variable, index) => ({
    source: variable,
    declaration: {
      variable,
      title: variable,
      fields: Object.entries(FIELDS).map(([name, type]) => ({
        name,
        type,
        description: `${name} of ${variable}`,
      })),
    },
    async getFacts({ entities }: FactRequest) {
      clock.firstAsked ??= mark();
      return new Map(
        entities.map(({ metadata: { name } }) => {
          const n = numberOf(name);
          const values = factsOf(n, index, clock.generationOf(n));
          return [`component:default/${name}`, { values }];
        }),
      );
    },
  }));

/** The scorecards plugin, with everything that it tells by itself. */
export function startCallboard(options: {
  connectionString: string;
  entities: number;
  scorecards: number;
  clock: FactClock;
}): Promise<TaskBackend> {
  const { connectionString, clock } = options;
  return TaskBackend.start({
    pluginId: 'scorecards',
    connectionString,
    config: {},
    features: [
      catalogServiceMock.factory({
        entities: [
          ...services(options.entities),
          ...scorecards(options.scorecards),
        ],
      }),
      import('@callboard/backstage-plugin-scorecards-backend'),
      createBackendModule({
        pluginId: 'scorecards',
        moduleId: 'bench-facts',
        register(env) {
          env.registerInit({
            deps: { facts: scorecardFactsExtensionPoint },
            async init({ facts }) {
              providers(clock).forEach(one => facts.addFactProvider(one));
            },
          });
        },
      }),
    ],
  });
}
