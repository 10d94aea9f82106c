import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const sloTargetSchema = makeFieldSchema({ output: z => z.number() });
