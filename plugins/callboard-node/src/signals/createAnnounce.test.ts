import { mockServices } from '@backstage/backend-test-utils';
import { createAnnounce } from './createAnnounce';

describe('createAnnounce', () => {
  const logger = mockServices.logger.mock();
  const publish = jest.fn(async () => {});
  const announce = createAnnounce({
    signals: { publish },
    logger,
    channel: 'oncall:changed',
  });

  it.each<[string, string[] | 'all', object]>([
    ['refs', ['a', 'b'], { action: 'changed', refs: ['a', 'b'] }],
    ['all', 'all', { action: 'changed' }],
    ['too many', Array(501).fill('a'), { action: 'changed' }],
  ])('tells everybody: %s', async (_what, refs, message) => {
    await announce(refs);
    expect(publish).toHaveBeenLastCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'oncall:changed',
      message,
    });
  });

  it('does not fail what changed because nobody could be told', async () => {
    publish.mockRejectedValueOnce(new Error('no socket'));
    await announce(['a']);
    expect(logger.debug).toHaveBeenCalledTimes(1);
  });
});
