import {
  isGiven,
  requiredText,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { DataSourceSpec } from '../documents';
import { description } from './rules';

/** Spec of a DataSource, the same in both versions. */
export const dataSourceSpec: z.ZodType<DataSourceSpec> = z.strictObject({
  description,
  type: requiredText,
  // Free-form: OpenSLO's own examples use a list of maps where its text says "map".
  connectionDetails: z.unknown().refine(isGiven, {
    params: { code: 'required', expected: 'connection details' },
  }),
});
