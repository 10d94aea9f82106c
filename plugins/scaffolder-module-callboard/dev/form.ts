import { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { TemplateParameterSchema } from '@backstage/plugin-scaffolder-common';
import { onCallSchedule } from '../src/fields/OnCallSchedule';
import { ownerPicker } from '../src/fields/OwnerPicker';
import { repository } from '../src/fields/Repository';
import { serviceName } from '../src/fields/ServiceName';
import { sloTarget } from '../src/fields/SloTarget';
import { tierPicker } from '../src/fields/TierPicker';

const unseen = { type: 'string', 'ui:backstage': { review: { show: false } } };

/** The three pages that every template has; see templates/README.md. */
export const FORM: TemplateParameterSchema = {
  title: 'A service',
  description: 'As the templates ask for it',
  steps: [
    {
      title: 'What',
      schema: {
        type: 'object',
        required: ['name', 'owner'],
        properties: {
          name: {
            title: 'Name',
            type: 'string',
            'ui:field': 'CallboardServiceName',
          },
          owner: {
            title: 'Owner',
            type: 'string',
            'ui:field': 'CallboardOwnerPicker',
            'ui:options': { allowAll: true },
          },
        },
      },
    },
    {
      title: 'Promises',
      schema: {
        type: 'object',
        required: ['tier'],
        properties: {
          tier: {
            title: 'Tier',
            type: 'string',
            enum: ['1', '2', '3', '4'],
            enumNames: [
              'Tier 1 (99.99 %)',
              'Tier 2 (99.95 %)',
              'Tier 3 (99.9 %)',
              'Tier 4 (99.5 %)',
            ],
            'ui:field': 'CallboardTierPicker',
          },
          targetPercent: {
            title: 'Promised availability',
            type: 'number',
            'ui:field': 'CallboardSloTarget',
          },
          onCallSchedule: {
            title: 'On-call schedule',
            type: 'string',
            'ui:field': 'CallboardOnCallSchedule',
          },
        },
      },
    },
    {
      title: 'Where',
      schema: {
        type: 'object',
        required: ['repository'],
        properties: {
          repository: {
            title: 'Repository',
            type: 'object',
            'ui:field': 'CallboardRepository',
            properties: {
              kind: unseen,
              host: unseen,
              owner: unseen,
              name: unseen,
              repoUrl: unseen,
              url: { type: 'string', title: 'Repository' },
            },
          },
        },
      },
    },
  ],
};

function extension<T, O>(field: {
  name: string;
  component: FieldExtensionOptions<T, O>['component'];
  validation: FieldExtensionOptions<T, O>['validation'];
}): FieldExtensionOptions<T, O> {
  return field;
}

/** Our fields as the form takes them. */
export const FIELDS = [
  extension(serviceName),
  extension(ownerPicker),
  extension(tierPicker),
  extension(sloTarget),
  extension(onCallSchedule),
  extension(repository),
];
