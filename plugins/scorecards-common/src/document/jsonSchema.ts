import { CALLBOARD_API_VERSION } from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { FACT_SCHEMA_KIND, SCORECARD_KIND } from './kinds';
import { factSchemaSpec } from './schema/factSchema';
import { scorecardSchema } from './schema/scorecard';

function toDocumentSchema(kind: string, description: string, spec: z.ZodType) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: kind,
    description,
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      apiVersion: { const: CALLBOARD_API_VERSION },
      kind: { const: kind },
      metadata: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
        },
      },
      spec: z.toJSONSchema(spec, {
        io: 'input',
        unrepresentable: 'any',
        override({ jsonSchema }) {
          if (jsonSchema.type === 'object' && jsonSchema.properties) {
            jsonSchema.additionalProperties = false;
          }
        },
      }),
    },
  };
}

/**
 * JSON Schema (draft 2020-12) of the `Scorecard` document, for editors and pipelines. It knows the shape; expressions,
 * filters and what depends on several places only {@link readScorecardDocument} checks.
 * @public
 */
export const scorecardJsonSchema = toDocumentSchema(
  SCORECARD_KIND,
  'What services are to be, as checks over facts, by levels.',
  scorecardSchema({ namespace: 'default', levels: [], maxChecks: 500 }),
);

/**
 * JSON Schema (draft 2020-12) of the `FactSchema` document, for editors and pipelines.
 * @public
 */
export const factSchemaJsonSchema = toDocumentSchema(
  FACT_SCHEMA_KIND,
  'Facts that pipelines and scanners push, for the expressions of scorecards.',
  factSchemaSpec('default'),
);
