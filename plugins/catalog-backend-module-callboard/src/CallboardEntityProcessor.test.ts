import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CallboardEntityProcessor } from './CallboardEntityProcessor';
import { EntityLoader } from './lib/EntityLoader';
import { RefreshSoon } from './lib/RefreshSoon';

const exclusion: Entity = {
  apiVersion: 'callboard.dev/v1alpha1',
  kind: 'SloExclusion',
  metadata: { name: 'drill' },
  spec: {
    type: 'dispute',
    reason: 'The monitoring failed.',
    author: 'user:default/a',
    entities: ['component:default/ledger'],
    start: '2026-03-01T02:00',
    end: '2026-03-01T04:00',
  },
};

function createProcessor() {
  const catalog = catalogServiceMock({ entities: [] });
  const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
  const logger = mockServices.logger.mock();
  const options = { auth: mockServices.auth(), catalog, logger };
  const refreshSoon = RefreshSoon.create(options);
  const requested = jest.spyOn(refreshSoon, 'request').mockReturnValue();
  const processor = CallboardEntityProcessor.create({
    loader: EntityLoader.create({ ...options, now: () => 0 }),
    refreshSoon,
    logger,
  });
  const codes = async (entity: Entity) => {
    const after: AlphaEntity = await processor.postProcessEntity(
      entity,
      undefined,
      () => {},
    );
    return after.status?.items?.map(item => item.error?.name);
  };
  return { processor, codes, asked, requested };
}

describe('CallboardEntityProcessor', () => {
  it('takes its own kinds and leaves those of others alone', async () => {
    const { processor, asked } = createProcessor();
    const accepts = (change: object) =>
      processor.validateEntityKind({ ...exclusion, ...change });
    expect(await accepts({})).toBe(true);
    expect(await accepts({ kind: 'ErrorBudgetPolicy' })).toBe(true);
    expect(await accepts({ kind: 'OnCallSchedule' })).toBe(true);
    expect(await accepts({ kind: 'Scorecard' })).toBe(true);
    expect(await accepts({ kind: 'FactSchema' })).toBe(true);
    expect(await accepts({ kind: 'Drill' })).toBe(false);
    expect(await accepts({ apiVersion: 'example.com/v1' })).toBe(false);
    const other = { ...exclusion, kind: 'Component' };
    expect(await processor.postProcessEntity(other, undefined, () => {})).toBe(
      other,
    );
    expect(asked).not.toHaveBeenCalled();
  });

  it('refuses what is larger than anybody writes', async () => {
    const { processor } = createProcessor();
    const huge = {
      ...exclusion,
      kind: 'OnCallSchedule',
      spec: { owner: 'x'.repeat(2 * 1024 * 1024) },
    };
    await expect(processor.preProcessEntity(huge)).rejects.toThrow(
      'document-too-large',
    );
    expect(await processor.preProcessEntity(exclusion)).toBe(exclusion);
  });

  it('reports what is missing and has the document processed again soon', async () => {
    const { codes, requested } = createProcessor();
    expect(await codes(exclusion)).toEqual(['dangling-reference']);
    expect(requested).toHaveBeenCalledWith('sloexclusion:default/drill');
  });

  it('calls nothing dangling while the catalog does not answer', async () => {
    const { codes, asked, requested } = createProcessor();
    asked.mockRejectedValue(new Error('not up'));
    expect(await codes(exclusion)).toBeUndefined();
    expect(requested).toHaveBeenCalled();
  });

  it('keeps every rule that is broken', async () => {
    const { codes } = createProcessor();
    expect(
      await codes({
        ...exclusion,
        spec: { ...exclusion.spec, type: 'x', why: 1 },
      }),
    ).toEqual(['not-one-of', 'unknown-key']);
  });
});
