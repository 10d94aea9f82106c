import {
  good,
  NOW,
  RANGE,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { fetchServices } from './__testUtils__/withGoAlert';
import {
  actions,
  ANN,
  BACKUP,
  BEN,
  CLEO,
  id,
  PRIMARY,
  SERVICE,
  smallWorld,
} from './__testUtils__/world';

const at = (text: string) => Date.parse(text);

describe('a GoAlert service', () => {
  it('becomes its escalation chain', async () => {
    const { answers, asked, url } = await fetchServices({});
    expect(answers).toEqual([
      {
        target: { kind: 'service', id: SERVICE },
        outcome: 'ok',
        title: 'Checkout',
        url: `${url}/services/${SERVICE}`,
        timeZone: 'Europe/Berlin',
        paging: 'active',
        levels: [
          {
            name: 'Step 1: Checkout primary',
            delaySeconds: 600,
            shifts: [
              {
                start: at('2026-02-23T08:00:00Z'),
                end: at('2026-03-02T08:00:00Z'),
                users: [ANN],
                reason: { kind: 'provider', note: 'Checkout primary' },
              },
              {
                start: at('2026-03-02T08:00:00Z'),
                // Cut where the range ends.
                end: RANGE.to,
                users: [BEN],
                reason: { kind: 'provider', note: 'Checkout primary' },
              },
            ],
          },
          {
            name: 'Step 2: Cleo',
            delaySeconds: 900,
            shifts: [expect.objectContaining({ start: null, users: [CLEO] })],
          },
        ],
        users: [
          {
            id: ANN,
            name: 'Ann',
            email: 'ann@example.org',
            url: `${url}/users/${ANN}`,
          },
          expect.objectContaining({ id: BEN, email: 'ben@example.org' }),
          expect.objectContaining({ id: CLEO, email: 'cleo@example.org' }),
        ],
        warnings: [],
      },
    ]);
    expect(asked.map(({ operation }) => operation)).toEqual([
      'CallboardService',
      'CallboardSchedule',
      'CallboardSchedule',
      'CallboardSchedule',
      'CallboardUser',
    ]);
  });

  it('is asked for in parts of at most 50 days, without gaps', async () => {
    const { asked } = await fetchServices({});
    const parts = asked
      .filter(({ operation }) => operation === 'CallboardSchedule')
      .map(({ variables }) => [variables.start, variables.end]);
    expect(parts[0]?.[0]).toBe(new Date(RANGE.from).toISOString());
    expect(parts.at(-1)?.[1]).toBe(new Date(RANGE.to).toISOString());
    expect(parts[1]?.[0]).toBe(parts[0]?.[1]);
    expect(parts[2]?.[0]).toBe(parts[1]?.[1]);
  });

  it('keeps apart shifts of one person that do not touch', async () => {
    const world = smallWorld();
    world.schedules[PRIMARY]!.shifts = [
      {
        userID: ANN,
        start: '2026-02-01T00:00:00Z',
        end: '2026-02-02T00:00:00Z',
      },
      {
        userID: BEN,
        start: '2026-02-02T00:00:00Z',
        end: '2026-02-03T00:00:00Z',
      },
      {
        userID: ANN,
        start: '2026-02-03T00:00:00Z',
        end: '2026-02-04T00:00:00Z',
      },
    ];
    const { answers } = await fetchServices({ world });
    expect(good(answers[0]).levels[0]?.shifts).toHaveLength(3);
  });

  it('reads a schedule that services share once', async () => {
    const world = smallWorld();
    world.services[id(2)] = { ...world.services[SERVICE]!, name: 'Refunds' };
    const { answers, asked } = await fetchServices({ world }, [SERVICE, id(2)]);
    expect(answers.map(answer => good(answer).title)).toEqual([
      'Checkout',
      'Refunds',
    ]);
    expect(
      asked.filter(({ operation }) => operation === 'CallboardSchedule'),
    ).toHaveLength(3);
  });

  it.each([
    ['2026-02-24T13:00:00Z', 'maintenance'],
    ['2026-02-24T11:00:00Z', 'active'],
  ])('in maintenance until %s is %s', async (maintenanceExpiresAt, paging) => {
    const world = smallWorld();
    world.services[SERVICE] = {
      ...world.services[SERVICE]!,
      maintenanceExpiresAt,
    };
    const { answers } = await fetchServices({ world });
    expect(good(answers[0]).paging).toBe(paging);
  });

  it('names channels, and says when a step pages no person', async () => {
    const world = smallWorld();
    world.services[SERVICE]!.steps = [
      {
        delayMinutes: 5,
        actions: [
          {
            type: 'builtin-webhook',
            args: { webhook_url: 'https://hooks.example.org/s3cret' },
          },
          { type: 'of-tomorrow', args: {} },
        ],
      },
    ];
    const { answers } = await fetchServices({ world });
    expect(good(answers[0])).toMatchObject({
      levels: [{ name: 'Step 1: webhook, of-tomorrow', shifts: [] }],
      warnings: ['Step 1 pages no person (webhook, of-tomorrow)'],
    });
    expect(JSON.stringify(answers)).not.toContain('s3cret');
  });

  it('shows people without an address and those who are gone', async () => {
    const world = smallWorld();
    world.users[ANN] = { name: 'Ann' };
    delete world.users[BEN];
    const { answers } = await fetchServices({ world });
    expect(good(answers[0]).users).toEqual([
      expect.objectContaining({ id: ANN, name: 'Ann', email: undefined }),
      { id: BEN, name: 'Deleted user', deleted: true },
      expect.objectContaining({ id: CLEO }),
    ]);
  });

  it('says whom GoAlert has on call and its schedules do not', async () => {
    const world = smallWorld();
    world.services[SERVICE]!.onCallUsers = [
      { userID: ANN, stepNumber: 0 },
      { userID: CLEO, stepNumber: 1 },
      { userID: BEN, stepNumber: 1 },
    ];
    const { answers } = await fetchServices({ world });
    expect(good(answers[0]).warnings).toEqual([
      'GoAlert has Ben on call in step 2, which its schedules do not explain',
    ]);
  });

  it('unites several schedules of one step', async () => {
    const world = smallWorld();
    world.schedules[BACKUP] = {
      name: 'Backup',
      timeZone: 'UTC',
      shifts: [
        {
          userID: CLEO,
          start: '2026-02-20T00:00:00Z',
          end: '2026-03-20T00:00:00Z',
        },
      ],
    };
    world.services[SERVICE]!.steps![0]!.actions.push(actions.schedule(BACKUP));
    const { answers } = await fetchServices({ world });
    const [level] = good(answers[0]).levels;
    expect(level?.name).toBe('Step 1: Checkout primary, Backup');
    expect(
      level?.shifts
        .filter(({ start, end }) => (start ?? 0) <= NOW && (end ?? 0) > NOW)
        .flatMap(({ users }) => users),
    ).toEqual([ANN, CLEO]);
  });
});
