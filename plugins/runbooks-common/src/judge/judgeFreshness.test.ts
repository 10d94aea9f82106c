import fc from 'fast-check';
import { FreshnessState } from '../schema';
import { FreshnessFacts, judgeFreshness } from './judgeFreshness';

const DAY = 86_400_000;
const NOW = new Date('2026-11-26T12:00:00.000Z');
const ago = (days: number) =>
  new Date(NOW.getTime() - days * DAY).toISOString();
const intervalsMs = { '1': 90 * DAY, '2': 180 * DAY, other: 365 * DAY };

type Review = NonNullable<FreshnessFacts['lastReview']>;
const verified = (
  days: number,
  dueAt: string | null = ago(days - 90),
): Review => ({
  outcome: 'verified',
  at: ago(days),
  dueAt,
});
const wanting = (days: number): Review => ({
  outcome: 'needs-work',
  at: ago(days),
  dueAt: null,
});
const judge = (facts: Partial<FreshnessFacts>) =>
  judgeFreshness({ now: NOW, tier: '1', intervalsMs, ...facts });

describe('judgeFreshness', () => {
  it.each<
    [string, Partial<FreshnessFacts>, FreshnessState, string, string | null]
  >([
    [
      'nothing is known',
      {},
      'unknown',
      'nobody has reviewed it, and when it changed is not known',
      null,
    ],
    [
      'it changed lately',
      { changedAt: ago(10) },
      'current',
      'never reviewed, last changed on 2026-11-16, due on 2027-02-14',
      ago(-80),
    ],
    [
      'it changed long ago',
      { changedAt: ago(100) },
      'overdue',
      'never reviewed, last changed on 2026-08-18, due since 2026-11-16',
      ago(10),
    ],
    [
      'the tier allows more',
      { changedAt: ago(100), tier: '2' },
      'current',
      'never reviewed, last changed on 2026-08-18, due on 2027-02-14',
      ago(-80),
    ],
    [
      'there is no tier',
      { changedAt: ago(300), tier: undefined },
      'current',
      'never reviewed, last changed on 2026-01-30, due on 2027-01-30',
      ago(-65),
    ],
    [
      'the tier is none of ours',
      { changedAt: ago(300), tier: 'gold' },
      'current',
      'never reviewed, last changed on 2026-01-30, due on 2027-01-30',
      ago(-65),
    ],
    [
      'somebody verified it',
      { lastReview: verified(10), changedAt: ago(400) },
      'current',
      'verified on 2026-11-16, due on 2027-02-14',
      ago(-80),
    ],
    [
      'the review ran out, whatever changed since',
      { lastReview: verified(91), changedAt: ago(1) },
      'overdue',
      'verified on 2026-08-27, due since 2026-11-25',
      ago(1),
    ],
    [
      'the review says itself when it runs out',
      { lastReview: verified(91, ago(-5)) },
      'current',
      'verified on 2026-08-27, due on 2026-12-01',
      ago(-5),
    ],
    [
      'the review does not say it',
      { lastReview: verified(91, null) },
      'overdue',
      'verified on 2026-08-27, due since 2026-11-25',
      ago(1),
    ],
    [
      'it is due just now',
      { lastReview: verified(90) },
      'overdue',
      'verified on 2026-08-28, due since 2026-11-26',
      ago(0),
    ],
    [
      'its front matter states a review',
      { statedReviewAt: ago(10), changedAt: ago(1) },
      'current',
      'reviewed on 2026-11-16 by its own account, due on 2027-02-14',
      ago(-80),
    ],
    [
      'the newest of both counts',
      { statedReviewAt: ago(10), lastReview: verified(80) },
      'current',
      'reviewed on 2026-11-16 by its own account, due on 2027-02-14',
      ago(-80),
    ],
    [
      'a date is still to come',
      { statedReviewAt: ago(-1), changedAt: ago(-1) },
      'unknown',
      'nobody has reviewed it, and when it changed is not known',
      null,
    ],
    [
      'a date is none',
      { statedReviewAt: 'soon', changedAt: '' },
      'unknown',
      'nobody has reviewed it, and when it changed is not known',
      null,
    ],
    [
      'somebody found it wanting',
      { lastReview: wanting(10), changedAt: ago(1) },
      'overdue',
      'found wanting on 2026-11-16 and not verified since',
      ago(10),
    ],
    [
      'it states a review from before that',
      { lastReview: wanting(10), statedReviewAt: ago(11) },
      'overdue',
      'found wanting on 2026-11-16 and not verified since',
      ago(10),
    ],
    [
      'it states a review from after that',
      { lastReview: wanting(10), statedReviewAt: ago(9) },
      'current',
      'reviewed on 2026-11-17 by its own account, due on 2027-02-15',
      ago(-81),
    ],
  ])('when %s', (_, facts, state, reason, dueAt) => {
    expect(judge(facts)).toMatchObject({ state, reason, dueAt });
  });

  it.each<[string, Partial<FreshnessFacts>, boolean | undefined]>([
    ['without a review', { changedAt: ago(1), contentDigest: 'a' }, undefined],
    [
      'with the same content',
      {
        lastReview: { ...verified(5), digest: 'a' },
        contentDigest: 'a',
        changedAt: ago(1),
      },
      false,
    ],
    [
      'with other content',
      { lastReview: { ...verified(5), digest: 'a' }, contentDigest: 'b' },
      true,
    ],
    ['by time', { lastReview: verified(5), changedAt: ago(1) }, true],
    ['not by time', { lastReview: verified(5), changedAt: ago(9) }, false],
    ['not known', { lastReview: verified(5) }, undefined],
  ])('tells what changed since the review: %s', (_, facts, expected) => {
    expect(judge(facts).changedSinceReview).toBe(expected);
  });

  const days = fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined });
  const facts = fc
    .record({ changed: days, stated: days, review: days, good: fc.boolean() })
    .map(
      ({ changed, stated, review, good }): Partial<FreshnessFacts> => ({
        ...(changed !== undefined && { changedAt: ago(changed) }),
        ...(stated !== undefined && { statedReviewAt: ago(stated) }),
        ...(review !== undefined && {
          lastReview: good ? verified(review) : wanting(review),
        }),
      }),
    );

  it('does not become current by waiting', () => {
    const RANK = { current: 0, unknown: 1, overdue: 2 };
    fc.assert(
      fc.property(facts, fc.nat(500), (given, wait) => {
        const later = new Date(NOW.getTime() + wait * DAY);
        expect(
          RANK[judge({ ...given, now: later }).state],
        ).toBeGreaterThanOrEqual(RANK[judge(given).state]);
      }),
    );
  });

  it('does not become current by being found wanting', () => {
    fc.assert(
      fc.property(facts, given => {
        const { state } = judge({ ...given, lastReview: wanting(0) });
        const stated = given.statedReviewAt === NOW.toISOString();
        expect(state === 'overdue' || stated).toBe(true);
      }),
    );
  });
});
