import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const onCallScheduleSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      docs: z
        .string()
        .optional()
        .describe(
          'Address of what your company says about writing schedules; the on-call page of the portal where it is left out',
        ),
    }),
});
