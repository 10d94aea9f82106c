import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './examples';
import { judgeAssertions } from './judgeAssertions';
import { planAssertions } from './planAssertions';

/** Asks the catalog, as whoever runs the template, before anything is made. */
export function createCatalogEntityAssertAction({
  catalog,
}: {
  catalog: CatalogService;
}) {
  return createTemplateAction({
    id: 'catalog:entity:assert',
    description:
      'Fails unless some entities are in the catalog and others are not, before anything is made. Names every one that stands in the way. Sees what whoever runs the template may see.',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        present: z =>
          z
            .array(z.string())
            .optional()
            .describe('Refs, with their kind, of what must be in the catalog'),
        absent: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Refs, or names of components, of what must not be in the catalog',
            ),
        owner: z =>
          z
            .string()
            .optional()
            .describe(
              'Ref of a group or a user that must be in the catalog; the name of a group will do',
            ),
      },
    },
    async handler(ctx) {
      const plan = planAssertions(ctx.input);
      const refs = [...new Set(plan.assertions.map(({ ref }) => ref))];
      const found = new Set<string>();
      if (refs.length > 0) {
        const { items } = await catalog.getEntitiesByRefs(
          { entityRefs: refs, fields: ['kind', 'metadata.name'] },
          { credentials: await ctx.getInitiatorCredentials() },
        );
        items.forEach((entity, index) => {
          const ref = refs[index];
          if (entity && ref !== undefined) found.add(ref);
        });
      }
      const error = judgeAssertions(plan, found);
      if (error) throw error;
      ctx.logger.info(`The catalog is as expected: ${refs.join(', ')}`);
    },
  });
}
