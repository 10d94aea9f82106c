import { CALLBOARD_API_VERSION } from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { Zone } from '../calculus/zone';
import { ON_CALL_SCHEDULE_KIND } from './envelope';
import { specSchema } from './schema/spec';

const spec = specSchema({
  namespace: 'default',
  zone: Zone.utc(),
  levels: [],
});

/**
 * JSON Schema (draft 2020-12) of the `OnCallSchedule` document, for editors and pipelines. It knows the shape;
 * what depends on several places, such as the names of levels, only {@link readOnCallSchedule} checks.
 * @public
 */
export const onCallScheduleJsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: ON_CALL_SCHEDULE_KIND,
  description: 'Who answers for a service, as code.',
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
  properties: {
    apiVersion: { const: CALLBOARD_API_VERSION },
    kind: { const: ON_CALL_SCHEDULE_KIND },
    metadata: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, title: { type: 'string' } },
    },
    spec: z.toJSONSchema(spec, {
      io: 'input',
      unrepresentable: 'any',
      override({ jsonSchema }) {
        if (jsonSchema.type === 'object') {
          jsonSchema.additionalProperties = false;
        }
      },
    }),
  },
};
