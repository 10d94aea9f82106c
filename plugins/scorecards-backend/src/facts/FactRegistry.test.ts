import { FactSchema } from '@callboard/backstage-plugin-scorecards-common';
import { FakeProvider } from './__testUtils__/FakeProvider';
import { FactProviders } from './FactProviders';
import { FactRegistry } from './FactRegistry';

const schema = (change: Partial<FactSchema> = {}): FactSchema => ({
  name: 'ci',
  title: 'Continuous integration',
  timeToLiveMs: 86_400_000,
  fields: [
    { name: 'passing', type: 'bool', description: 'Whether it builds.' },
  ],
  ...change,
});

const registryOf = (schemas: FactSchema[] = [], ...providers: FakeProvider[]) =>
  FactRegistry.create({
    providers: FactProviders.create(providers),
    schemas,
    maxAgeMs: 60_000,
  });

describe('FactProviders', () => {
  it('refuses a second provider of a variable', () => {
    const slo = () => new FakeProvider();
    expect(() => FactProviders.create([slo(), slo()])).toThrow(
      expect.objectContaining({
        name: 'ConflictError',
        message: expect.stringContaining('slo are told by "The SLO plugin"'),
      }),
    );
  });

  it.each(['two words', '', 'pushed', 'true', '1st'])(
    'refuses a variable called %j',
    variable => {
      expect(() =>
        FactProviders.create([new FakeProvider({ variable })]),
      ).toThrow(expect.objectContaining({ name: 'InputError' }));
    },
  );

  it('refuses fields that expressions could not tell apart', () => {
    const provider = new FakeProvider();
    const [count] = provider.declaration.fields;
    const twice = count ? [count, count] : [];
    expect(() =>
      FactProviders.create().addFactProvider({
        declaration: { ...provider.declaration, fields: twice },
        source: 'Somebody',
        getFacts: provider.answer,
      }),
    ).toThrow(expect.objectContaining({ name: 'InputError' }));
    expect(() =>
      FactProviders.create([new FakeProvider({ batchSize: 0 })]),
    ).toThrow('batchSize');
  });
});

describe('FactRegistry', () => {
  it('knows what is told and what is pushed', () => {
    const registry = registryOf([schema()], new FakeProvider());
    registry.setSchemas([
      schema({ name: 'scan', owner: 'group:default/security' }),
      schema({ title: 'Comes second to the configuration' }),
    ]);
    expect(
      registry
        .known()
        .map(({ declaration, source, maxAgeMs }) => [
          declaration.variable,
          declaration.title,
          source,
          maxAgeMs,
        ]),
    ).toEqual([
      ['slo', 'SLOs', 'The SLO plugin', 60_000],
      ['pushed.ci', 'Continuous integration', 'Pushed', 86_400_000],
      [
        'pushed.scan',
        'Continuous integration',
        'Pushed; group:default/security',
        86_400_000,
      ],
    ]);
    registry.setSchemas([]);
    expect([...registry.schemas().keys()]).toEqual(['ci']);
  });

  it('gives the same list as long as it holds the same', () => {
    const registry = registryOf([schema()], new FakeProvider());
    registry.setSchemas([schema({ name: 'scan' })]);
    const before = registry.variables();
    registry.setSchemas([schema({ name: 'scan' })]);
    expect(registry.variables()).toBe(before);
    registry.addProvider(new FakeProvider({ variable: 'oncall' }));
    expect(registry.variables()).toHaveLength(before.length + 1);
    registry.setSchemas([schema({ name: 'scan', timeToLiveMs: 1 })]);
    expect(registry.known().at(-1)?.maxAgeMs).toBe(1);
  });

  it('refuses schemas of the configuration by name', () => {
    expect(() => registryOf([schema(), schema()])).toThrow(
      'callboard.scorecards.factSchemas, ci: name',
    );
    expect(() => registryOf([schema({ name: 'two words' })])).toThrow(
      'callboard.scorecards.factSchemas, two words: name',
    );
    expect(() => registryOf([schema({ fields: [] })])).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining('factSchemas, ci: fields'),
      }),
    );
  });
});
