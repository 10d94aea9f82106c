import fc from 'fast-check';
import {
  FreshnessState,
  LivenessState,
  QualityState,
  RunbookState,
} from '../schema';
import { judgeRunbook } from './judgeRunbook';

const LIVENESS: LivenessState[] = ['dead', 'unknown', 'live'];
const QUALITY: QualityState[] = ['incomplete', 'unknown', 'complete'];
const FRESHNESS: FreshnessState[] = ['overdue', 'unknown', 'current'];
const STATES: RunbookState[] = [
  'dead',
  'incomplete',
  'overdue',
  'unknown',
  'good',
];

type Given = [LivenessState, QualityState, FreshnessState];
const judge = ([liveness, quality, freshness]: Given) =>
  judgeRunbook({
    liveness: { state: liveness, reason: 'as liveness says' },
    quality: { state: quality, reason: 'as quality says' },
    freshness: { state: freshness, reason: 'as freshness says' },
  });

describe('judgeRunbook', () => {
  it.each<[Given, RunbookState, string]>([
    [['live', 'complete', 'current'], 'good', 'alive, complete and current'],
    [['dead', 'incomplete', 'overdue'], 'dead', 'as liveness says'],
    [['unknown', 'incomplete', 'overdue'], 'incomplete', 'as quality says'],
    [['unknown', 'unknown', 'overdue'], 'overdue', 'as freshness says'],
    [['unknown', 'unknown', 'unknown'], 'unknown', 'as liveness says'],
    [['live', 'unknown', 'current'], 'unknown', 'as quality says'],
    [['live', 'complete', 'unknown'], 'unknown', 'as freshness says'],
  ])('of a page that is %j is %s', (given, state, reason) => {
    expect(judge(given)).toEqual({ state, reason });
  });

  const given = fc.tuple(
    fc.constantFrom(...LIVENESS),
    fc.constantFrom(...QUALITY),
    fc.constantFrom(...FRESHNESS),
  );

  it('is good only where all is known and in order', () => {
    fc.assert(
      fc.property(given, one => {
        expect(judge(one).state === 'good').toBe(
          one.join() === 'live,complete,current',
        );
      }),
    );
  });

  it('gets no better when one of them gets bad', () => {
    fc.assert(
      fc.property(given, fc.nat(2), ([liveness, quality, freshness], which) => {
        const worse: Given = [
          which === 0 ? 'dead' : liveness,
          which === 1 ? 'incomplete' : quality,
          which === 2 ? 'overdue' : freshness,
        ];
        const before = judge([liveness, quality, freshness]);
        expect(STATES.indexOf(judge(worse).state)).toBeLessThanOrEqual(
          STATES.indexOf(before.state),
        );
      }),
    );
  });
});
