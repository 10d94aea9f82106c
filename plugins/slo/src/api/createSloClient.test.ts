import { createSloClient } from './createSloClient';

it('asks the plugin by its name and leaves the address and the token to the app', async () => {
  const fetch = jest.fn(async () =>
    Response.json({ items: [], totalItems: 0 }),
  );
  const client = createSloClient({ fetch });
  await client.listSlos({ entityRef: ['component:default/x'] });
  expect(fetch).toHaveBeenCalledWith(
    'plugin://slo/slos?entityRef=component%3Adefault%2Fx',
    expect.anything(),
  );
});
