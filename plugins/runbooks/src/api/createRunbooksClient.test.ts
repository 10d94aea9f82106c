import { createRunbooksClient } from './createRunbooksClient';

it('asks the plugin by its name and leaves the address and the token to the app', async () => {
  const fetch = jest.fn(async () => Response.json({ items: [] }));
  const client = createRunbooksClient({ fetch });
  await client.listRunbooks({ entityRef: ['component:default/x'] });
  expect(fetch).toHaveBeenCalledWith(
    'plugin://runbooks/runbooks?entityRef=component%3Adefault%2Fx',
    expect.anything(),
  );
});
