import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const repositorySchema = makeFieldSchema({
  output: z =>
    z.object({
      kind: z.enum(['github', 'gitlab', 'local']).optional(),
      host: z.string().optional(),
      owner: z.string().optional(),
      name: z.string().optional(),
      repoUrl: z.string().optional(),
      url: z.string().optional(),
    }),
  uiOptions: z =>
    z.object({
      allowedHosts: z
        .array(z.string())
        .optional()
        .describe(
          'Hosts that are offered, `local` for the portal itself; all where it is left out',
        ),
      allowedOwners: z
        .array(z.string())
        .optional()
        .describe(
          'Organisations, users or group paths that are offered; any where it is left out',
        ),
    }),
});

/** What a template says of the field. */
export type RepositoryOptions = NonNullable<
  (typeof repositorySchema.TProps)['uiSchema']['ui:options']
>;
