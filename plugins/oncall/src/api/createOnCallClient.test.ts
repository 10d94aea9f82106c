import { createOnCallClient } from './createOnCallClient';

it('asks the plugin by its name and leaves the address and the token to the app', async () => {
  const fetch = jest.fn(async () =>
    Response.json({ items: [], people: {}, unmapped: [], asOf: '' }),
  );
  const client = createOnCallClient({ fetch });
  await client.getOnCalls(['component:default/x'], { next: true });
  expect(fetch).toHaveBeenCalledWith(
    'plugin://oncall/oncalls?entityRef=component%3Adefault%2Fx&next=true',
    expect.anything(),
  );
});
