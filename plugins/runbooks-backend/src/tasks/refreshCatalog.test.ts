import { ConflictError, NotFoundError } from '@backstage/errors';
import { refreshCatalog } from './refreshCatalog';

/** Writes down what happens, in order. */
function setUp(options: { changed: boolean; fault?: Error }) {
  const steps: string[] = [];
  const refresh = () =>
    refreshCatalog({
      catalogRefresh: { run: async () => void steps.push('catalog') },
      remapAlerts: async () => void steps.push('alerts'),
      followers: ['read-markdown', 'read-techdocs'].map(taskId => ({
        taskId,
        poller: {
          read: async () => ({
            changed: options.changed,
            entities: new Map(),
          }),
        },
      })),
      scheduler: {
        triggerTask: async id => {
          steps.push(id);
          if (options.fault) throw options.fault;
        },
      },
    });
  return { steps, refresh };
}

describe('refresh-catalog', () => {
  it('has those read at once who read what changed entities name', async () => {
    const { steps, refresh } = setUp({ changed: true });
    await refresh();
    expect(steps).toEqual([
      'catalog',
      'alerts',
      'read-markdown',
      'read-techdocs',
    ]);
  });

  it('leaves them alone where nothing changed', async () => {
    const { steps, refresh } = setUp({ changed: false });
    await refresh();
    expect(steps).toEqual(['catalog', 'alerts']);
  });

  it('does not mind that one is at it already, but that one is not there', async () => {
    const fault = new ConflictError('Task read-markdown is currently running');
    const busy = setUp({ changed: true, fault });
    await busy.refresh();
    expect(busy.steps).toContain('read-techdocs');
    const missing = setUp({ changed: true, fault: new NotFoundError('No') });
    await expect(missing.refresh()).rejects.toThrow('No');
  });
});
