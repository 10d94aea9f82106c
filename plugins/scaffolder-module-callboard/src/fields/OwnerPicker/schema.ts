import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const ownerPickerSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      allowAll: z
        .boolean()
        .optional()
        .describe(
          'Offers every group, for people who make things on behalf of others; false where it is left out',
        ),
    }),
});
