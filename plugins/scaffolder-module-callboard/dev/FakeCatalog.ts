import { CatalogApi } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { manyComponents, templateEntities, usualComponents } from './made';
import { orgEntities } from './org';
import { behave } from './behave';
import { Recipe } from './recipe';

function entitiesOf(recipe: Recipe, now: number) {
  switch (recipe) {
    case 'empty':
      return templateEntities();
    case 'many':
      return [
        ...orgEntities(),
        ...templateEntities(),
        ...manyComponents(1_200, now),
      ];
    default:
      return [...orgEntities(), ...templateEntities(), ...usualComponents(now)];
  }
}

/** Pages of one query, whose filter a cursor of the catalog in memory would forget. */
function withCursors(catalog: CatalogApi): CatalogApi['queryEntities'] {
  const found = new Map<
    string,
    Awaited<ReturnType<CatalogApi['queryEntities']>>['items']
  >();
  let queries = 0;
  return async request => {
    const { limit = 20 } = request ?? {};
    const [id, from] =
      request && 'cursor' in request
        ? request.cursor.split(':')
        : [String(queries++), '0'];
    if (request && !('cursor' in request)) {
      const { limit: _, ...all } = request;
      found.set(id ?? '', (await catalog.queryEntities(all)).items);
    }
    const items = found.get(id ?? '') ?? [];
    const end = Number(from) + limit;
    return {
      items: items.slice(Number(from), end),
      totalItems: items.length,
      pageInfo: { ...(end < items.length && { nextCursor: `${id}:${end}` }) },
    };
  };
}

/** The software catalog of a recipe; it counts what it is asked. */
export class FakeCatalog {
  readonly api: CatalogApi;
  readonly asked: string[] = [];

  constructor(recipe: Recipe = 'usual', now: number = Date.now()) {
    const catalog = catalogApiMock({ entities: entitiesOf(recipe, now) });
    const queryEntities = withCursors(catalog);
    const answers: Partial<CatalogApi> = {
      queryEntities,
      getEntityByRef: ref => catalog.getEntityByRef(ref),
      getEntitiesByRefs: request => catalog.getEntitiesByRefs(request),
    };
    this.api = new Proxy(catalog, {
      get: (target, name: keyof CatalogApi) => {
        const own: unknown = answers[name] ?? target[name];
        return typeof own === 'function'
          ? (...args: unknown[]) => {
              this.asked.push(name);
              return behave(recipe, () => Reflect.apply(own, target, args));
            }
          : own;
      },
    });
  }
}
