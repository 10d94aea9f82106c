import {
  DAY,
  good,
  NOW,
  RANGE,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { fetchServices } from '../__testUtils__/withGoAlert';
import {
  ANN,
  BEN,
  CLEO,
  FakeRotation,
  ROTATION,
  SERVICE,
  smallWorld,
} from '../__testUtils__/world';

const action = {
  type: 'builtin-rotation',
  args: { rotation_id: ROTATION },
};

async function rotating(over: Partial<FakeRotation>) {
  const world = smallWorld();
  world.services[SERVICE]!.steps = [{ delayMinutes: 5, actions: [action] }];
  world.rotations[ROTATION] = {
    name: 'In turn',
    timeZone: 'Europe/Berlin',
    type: 'daily',
    shiftLength: 1,
    activeUserIndex: 1,
    userIDs: [ANN, BEN, CLEO],
    nextHandoff: '2026-02-25T08:00:00Z',
    everyHours: 24,
    ...over,
  };
  const { answers, asked } = await fetchServices({ world });
  const { levels, ...rest } = good(answers[0]);
  return { shifts: levels[0]?.shifts ?? [], asked, ...rest };
}

describe('a rotation that a step names itself', () => {
  it('is followed from now to the end of the range', async () => {
    const { shifts, warnings, timeZone } = await rotating({});
    expect(shifts.slice(0, 4)).toMatchObject([
      { start: NOW, end: Date.parse('2026-02-25T08:00:00Z'), users: [BEN] },
      { end: Date.parse('2026-02-26T08:00:00Z'), users: [CLEO] },
      { end: Date.parse('2026-02-27T08:00:00Z'), users: [ANN] },
      { users: [BEN], reason: { kind: 'rotation', note: 'In turn' } },
    ]);
    expect(shifts.at(-1)?.end).toBeGreaterThanOrEqual(RANGE.to);
    expect(warnings).toEqual([]);
    expect(timeZone).toBe('Europe/Berlin');
  });

  it('asks for handoffs beyond the 50 that come with it', async () => {
    const { asked } = await rotating({});
    const inputs = asked
      .filter(({ operation }) => operation === 'CallboardHandoffs')
      .map(({ variables }) => variables.input);
    expect(inputs).toHaveLength(3);
    expect(inputs[0]).toMatchObject({
      shiftLength: 'P1D',
      timeZone: 'Europe/Berlin',
      count: 20,
    });
  });

  it('says until when it is known if that is too early', async () => {
    const { warnings } = await rotating({ type: 'hourly', everyHours: 1 });
    expect(warnings).toEqual([
      expect.stringMatching(/^The rotation In turn is known until 2026-03-0/),
    ]);
  });

  it('counts a handoff that GoAlert is late with', async () => {
    const nextHandoff = new Date(NOW - 1000).toISOString();
    const { shifts } = await rotating({ nextHandoff });
    expect(shifts[0]).toMatchObject({
      start: NOW,
      end: NOW - 1000 + DAY,
      users: [CLEO],
    });
  });

  it('is one person without end if there is only one', async () => {
    const { shifts, asked } = await rotating({ userIDs: [ANN] });
    expect(shifts).toMatchObject([{ start: null, end: null, users: [ANN] }]);
    expect(asked).toHaveLength(2);
  });

  it('is nobody if there is nobody', async () => {
    const { shifts } = await rotating({ userIDs: [] });
    expect(shifts).toEqual([]);
  });
});
