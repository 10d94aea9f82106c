import { CatalogChanges } from '../catalog';
import { EvaluationRequest } from '../engine';
import { refreshCatalog } from './refreshCatalog';

async function requestsAfter(changes: CatalogChanges) {
  const requests: EvaluationRequest[] = [];
  await refreshCatalog({
    catalogRefresh: { run: async () => changes },
    engine: {
      evaluate: async (request = {}) => {
        requests.push(request);
        return { evaluated: 0, written: 0 };
      },
    },
  });
  return requests.map(({ entityIds }) => entityIds ?? 'all');
}

describe('refreshCatalog', () => {
  it('evaluates entities that changed', async () => {
    const changes = { entityIds: [3, 5], versionsChanged: false };
    expect(await requestsAfter(changes)).toEqual([[3, 5]]);
  });

  it('evaluates everything once where a rule changed', async () => {
    const changes = { entityIds: [3], versionsChanged: true };
    expect(await requestsAfter(changes)).toEqual(['all']);
  });

  it('evaluates nothing where nothing changed', async () => {
    const changes = { entityIds: [], versionsChanged: false };
    expect(await requestsAfter(changes)).toEqual([]);
  });
});
