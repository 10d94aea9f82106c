import { JsonObject } from '@backstage/types';
import { parse, parseAllDocuments } from 'yaml';
import {
  answersOf,
  expectBundle,
  expectClean,
  expectGolden,
  expectRefusals,
  PLAIN_ANSWERS,
  renderTemplate,
  RenderedTemplate,
} from '../index';

jest.setTimeout(120_000);

const TEMPLATE = 'messaging';
const GOOD = {
  ...PLAIN_ANSWERS,
  producers: ['component:default/checkout-api'],
  consumers: ['component:default/ledger', 'component:default/reporting'],
};
const ROWS = answersOf(TEMPLATE, {
  broker: ['kafka', 'rabbitmq'],
  producers: [GOOD.producers, ['checkout-api', 'component:default/sandbox']],
  consumers: [GOOD.consumers, ['component:default/checkout-api']],
  lagLimit: [1000, 1, 10_000_000],
  pipeline: ['circleci', 'github-actions', 'github-actions'],
});

const otherThan = (broker: string) =>
  broker === 'kafka' ? 'rabbitmq' : 'kafka';

/** Objects for the broker's operator. */
const objectsOf = ({ files, read }: RenderedTemplate, broker: string) =>
  files
    .filter(file => file.startsWith(`${broker}/`))
    .flatMap(file => parseAllDocuments(read(file)))
    .map(document => document.toJS())
    .filter(object => object !== null);

/** How many keep a message, by tier: replicas and how many of them have to have it, or nodes of a quorum queue. */
const KEPT: Record<string, Record<string, number[]>> = {
  kafka: { 1: [5, 3], 2: [3, 2], 3: [3, 2], 4: [2, 1] },
  rabbitmq: { 1: [5], 2: [3], 3: [3], 4: [3] },
};

/** The same as it was written. */
function keptOf(objects: Array<{ kind: string; spec: JsonObject }>) {
  const [spec] = objects
    .filter(({ kind }) => kind === 'KafkaTopic' || kind === 'Queue')
    .map(object => JSON.parse(JSON.stringify(object.spec)));
  return spec.type === 'quorum'
    ? [spec.arguments['x-quorum-initial-group-size']]
    : [spec.replicas, spec.config['min.insync.replicas']];
}

describe('messaging', () => {
  it.each(ROWS)(
    'by $broker, $name for tier $tier, passes all tools',
    async answers => {
      const rendered = await renderTemplate(TEMPLATE, answers);
      const { files, read } = rendered;
      const broker = String(answers.broker);
      await expectBundle(rendered);
      await expectClean(rendered.path, [
        'amtool',
        'catalogInfo',
        'jsonDocuments',
        'openSlo',
        'promtool',
        'python',
        'runbooks',
        'shellcheck',
        'yamlDocuments',
      ]);

      // Of the other broker there is not a word.
      const other = otherThan(broker);
      expect(files.filter(file => file.includes(other))).toEqual([]);
      const told = files
        .filter(file => !/lock\.yaml$/.test(file))
        .filter(file => new RegExp(other, 'i').test(read(file)));
      expect(told).toEqual([]);

      const objects = objectsOf(rendered, broker);
      const users = [answers.producers, answers.consumers].flat().length;
      expect(
        objects.filter(({ kind }) => kind === 'KafkaUser' || kind === 'User'),
      ).toHaveLength(users);
      expect(read(`slos/${answers.name}-lag.yaml`)).toContain(
        `value: ${answers.lagLimit}\n`,
      );
      expect(keptOf(objects)).toEqual(KEPT[broker]?.[String(answers.tier)]);
    },
  );

  it('lets a service do what it is for, and nothing else', async () => {
    const kafka = objectsOf(await renderTemplate(TEMPLATE, GOOD), 'kafka');
    const rights = kafka
      .filter(({ kind }) => kind === 'KafkaUser')
      .map(({ metadata, spec }) => [
        metadata.name,
        spec.authorization.acls.map(
          (acl: { resource: JsonObject; operations: string[] }) =>
            `${acl.operations[0]} ${acl.resource.type} ${acl.resource.name}`,
        ),
      ]);
    expect(rights).toEqual([
      ['refund-intake-from-checkout-api', ['Write topic refund-intake']],
      ...['ledger', 'reporting'].map(service => [
        `refund-intake-to-${service}`,
        [
          'Read topic refund-intake',
          `Read group ${service}`,
          'Write topic refund-intake-dead-letters',
        ],
      ]),
    ]);

    const rabbitmq = objectsOf(
      await renderTemplate(TEMPLATE, { ...GOOD, broker: 'rabbitmq' }),
      'rabbitmq',
    );
    expect(
      rabbitmq
        .filter(({ kind }) => kind === 'Permission')
        .map(({ spec }) => spec.permissions),
    ).toEqual([
      { configure: '^$', write: '^refund-intake$', read: '^$' },
      { configure: '^$', write: '^$', read: '^refund-intake$' },
      { configure: '^$', write: '^$', read: '^refund-intake$' },
    ]);
  });

  it('counts the lag of the declared consumers only', async () => {
    const { read } = await renderTemplate(TEMPLATE, GOOD);
    const { indicator } = parse(read('slos/refund-intake-lag.yaml')).spec;
    expect(indicator.spec.thresholdMetric.metricSource.spec.query).toContain(
      'consumergroup=~"ledger|reporting"',
    );
  });

  it('is what we agreed on', async () => {
    expectGolden(await renderTemplate(TEMPLATE, GOOD));
  });

  it('refuses what nobody may answer', () => expectRefusals(TEMPLATE, GOOD));

  it.each([
    ['broker', 'pulsar'],
    ['producers', []],
    ['producers', ['group:default/payments-core']],
    ['consumers', ['ledger', 'ledger']],
    ['consumers', ['ledger"} or vector(0) #']],
    ['consumers', ['ledger\n---\nkind: x']],
    ['cluster', 'Events'],
    ['namespace', '-'],
    ['lagLimit', 0],
  ])('refuses %s = %j', async (key, value) => {
    await expect(
      renderTemplate(TEMPLATE, { ...GOOD, [key]: value }),
    ).rejects.toThrow();
  });
});
