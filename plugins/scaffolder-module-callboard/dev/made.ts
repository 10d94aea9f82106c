import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  ANNOTATION_CREATED_AT,
  ANNOTATION_SOURCE_TEMPLATE,
  ANNOTATION_TEMPLATE_VERSION,
  RELATION_SCAFFOLDED_FROM,
} from '@callboard/backstage-plugin-callboard-common';

const DAY = 86_400_000;

const TEMPLATES: [name: string, title: string, version?: string][] = [
  ['fastapi-service', 'FastAPI service', '1.10.0'],
  ['kotlin-service', 'Kotlin service', '2.0.1'],
  ['messaging', 'Kafka topic or RabbitMQ queue', '1.0.0'],
  ['wiki-page', 'Wiki page'],
  ['upgrade-service', 'Upgrade a service', '1.0.0'],
];

/** The templates of the company; one of them says no version. */
export function templateEntities(): Entity[] {
  return TEMPLATES.map(
    ([name, title, version]): Entity => ({
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: {
        name,
        namespace: 'default',
        title,
        annotations: version ? { [ANNOTATION_TEMPLATE_VERSION]: version } : {},
      },
      spec: { type: 'service', steps: [] },
    }),
  );
}

/** A component that a template made. */
export function made(
  name: string,
  template: string,
  version: string | undefined,
  more: {
    title?: string;
    owner?: string;
    created?: string;
    related?: boolean;
  } = {},
): Entity {
  const { title, owner = 'group:default/payments-core', created } = more;
  const related = more.related ?? true;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title,
      annotations: {
        [ANNOTATION_SOURCE_TEMPLATE]: template,
        ...(version && { [ANNOTATION_TEMPLATE_VERSION]: version }),
        ...(created && { [ANNOTATION_CREATED_AT]: created }),
      },
    },
    spec: { type: 'service', lifecycle: 'experimental', owner },
    relations: [
      ...(owner ? [{ type: RELATION_OWNED_BY, targetRef: owner }] : []),
      ...(related
        ? [{ type: RELATION_SCAFFOLDED_FROM, targetRef: template }]
        : []),
    ],
  };
}

/** One of each kind of drift, and what is annoying to show. */
export function usualComponents(now: number): Entity[] {
  const ago = (days: number) => new Date(now - days * DAY).toISOString();
  const fastapi = 'template:default/fastapi-service';
  const kotlin = 'template:default/kotlin-service';
  const ledger = 'group:default/ledger';
  return [
    made('checkout-api', fastapi, '1.9.0', {
      title: 'Checkout API',
      created: ago(90),
    }),
    made('refunds', fastapi, '1.7.2', { created: ago(400) }),
    made('payouts', kotlin, '1.4.0', { owner: ledger, created: ago(700) }),
    made('webhooks', fastapi, '1.10.0', { created: ago(2) }),
    made('books', kotlin, '2.1.0-rc.1', { owner: ledger }),
    made('settled', 'template:default/messaging', '1.0.0', { owner: ledger }),
    made('from-nowhere', 'template:default/django-service', '3.2.0', {
      related: false,
    }),
    made('hand-edited', fastapi, 'latest'),
    made('no-version', fastapi, undefined),
    made('notes', 'template:default/wiki-page', '1.0.0', { owner: '' }),
    made('bad-ref', 'template:', '1.0.0', { related: false }),
    made(`very-${'long-'.repeat(10)}x`, fastapi, '1.9.9', {
      title:
        'A service whose title somebody took for its description, so that it does not end where one would like it to',
      created: 'yesterday',
    }),
  ];
}

/** A company that makes everything from templates. */
export function manyComponents(count: number, now: number): Entity[] {
  return Array.from({ length: count }, (_, i) =>
    made(
      `service-${String(i).padStart(4, '0')}`,
      `template:default/${i % 3 ? 'fastapi' : 'kotlin'}-service`,
      `1.${i % 11}.0`,
      {
        owner: `group:default/team-${i % 40}`,
        created: new Date(now - i * DAY).toISOString(),
      },
    ),
  );
}
