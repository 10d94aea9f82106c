import { InputError } from '@backstage/errors';
import { Delta } from '../../database/RecordStore';

/** Leaves room for every revision that is counted up from an explicit one. */
const MAX_REVISION = 2 ** 52;

/**
 * The last guard before the record. Whoever takes samples from outside has refused bad ones one by one already; what
 * fails here is a mistake of the program.
 * @throws InputError naming the field
 */
export function assertDelta(delta: Delta, bucketSeconds: number): void {
  const broken = findBroken(delta, bucketSeconds);
  if (broken) {
    const [field, expected] = broken;
    throw new InputError(
      `Cannot record ${JSON.stringify(delta)}: ${field} must be ${expected}`,
    );
  }
}

/** Called for every count that is read again and again, so that nothing is built unless something is wrong. */
function findBroken(
  { bucket, good, total, observedSeconds, revision = 0 }: Delta,
  bucketSeconds: number,
): [field: string, expected: string] | undefined {
  if (
    !Number.isSafeInteger(bucket) ||
    bucket < 0 ||
    bucket % bucketSeconds !== 0
  ) {
    return ['bucket', `a multiple of ${bucketSeconds} s since the epoch`];
  }
  if (!(Number.isFinite(total) && total >= 0)) {
    return ['total', 'a number from 0'];
  }
  if (!(good >= 0 && good <= total)) {
    return ['good', 'a number from 0 to total'];
  }
  if (!(observedSeconds >= 0 && observedSeconds <= bucketSeconds)) {
    return ['observedSeconds', `a number from 0 to ${bucketSeconds}`];
  }
  return Number.isSafeInteger(revision) &&
    revision >= 0 &&
    revision <= MAX_REVISION
    ? undefined
    : ['revision', 'a whole number from 0 to 2^52'];
}
