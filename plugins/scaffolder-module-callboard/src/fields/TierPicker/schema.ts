import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const tierPickerSchema = makeFieldSchema({
  output: z => z.enum(['1', '2', '3', '4']),
});
