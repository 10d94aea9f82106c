import { createScorecardsClient } from './createScorecardsClient';

it('asks the plugin by its name and leaves the address and the token to the app', async () => {
  const fetch = jest.fn(async () => Response.json({ items: [] }));
  const client = createScorecardsClient({ fetch });
  await client.listResults({ entityRef: ['component:default/x'] });
  expect(fetch).toHaveBeenCalledWith(
    'plugin://scorecards/results?entityRef=component%3Adefault%2Fx',
    expect.anything(),
  );
});
