import { reference, service } from './__testUtils__/store';
import { withPagerDuty } from './__testUtils__/withPagerDuty';

const store = {
  services: Array.from({ length: 120 }, (_, i) => service(`P${i}`, 'E1')),
  schedules: [{ ...reference('schedule', 'S1'), name: 'Primary' }],
  schedulesV3: [
    {
      id: 'S3',
      type: 'schedule_v3_reference',
      summary: 'Shifts',
      html_url: 'ftp://acme.example/S3',
    },
  ],
};
const signal = AbortSignal.timeout(10_000);

describe('directory', () => {
  it('lists services and schedules of both kinds', async () => {
    const { result } = await withPagerDuty({ store }, provider =>
      provider.directory(signal),
    );
    expect(result).toHaveLength(122);
    expect(result[0]).toEqual({
      target: { kind: 'service', id: 'P0' },
      title: 'Service P0',
      url: 'https://acme.pagerduty.com/services/P0',
      annotation: { key: 'pagerduty.com/service-id', value: 'P0' },
    });
    expect(result.slice(120)).toMatchObject([
      {
        title: 'Primary',
        annotation: { key: 'callboard.dev/pagerduty-schedule-id', value: 'S1' },
      },
      { title: 'Shifts', url: undefined, annotation: { value: 'S3' } },
    ]);
  });

  it('does without schedules of shifts where there are none', async () => {
    const { result } = await withPagerDuty(
      {
        store,
        intercept: ({ path }, res) => {
          if (!path.startsWith('/v3')) return false;
          res.writeHead(403).end('{}');
          return true;
        },
      },
      provider => provider.directory(signal),
    );
    expect(result).toHaveLength(121);
  });

  it('throws as a whole otherwise', async () => {
    await expect(
      withPagerDuty(
        {
          store,
          intercept: ({ query }, res) => {
            if (query.get('offset') !== '100') return false;
            res.writeHead(200).end('{"services":');
            return true;
          },
        },
        provider => provider.directory(signal),
      ),
    ).rejects.toMatchObject({ code: 'not-json' });
  });
});
