import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const serviceNameSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      kind: z
        .string()
        .optional()
        .describe('Kind of what is made; Component where it is left out'),
      namespace: z
        .string()
        .optional()
        .describe('Its namespace; default where it is left out'),
    }),
});

type Props = typeof serviceNameSchema.TProps;

/** Ref of what would be made. */
export function refOf(name: string, uiSchema: Props['uiSchema'] = {}): string {
  const { kind = 'Component', namespace = 'default' } =
    uiSchema['ui:options'] ?? {};
  return `${kind}:${namespace}/${name}`.toLowerCase();
}
