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
  const { bucket, good, total, observedSeconds, revision = 0 } = delta;
  const rules: [field: string, holds: boolean, expected: string][] = [
    [
      'bucket',
      Number.isSafeInteger(bucket) &&
        bucket >= 0 &&
        bucket % bucketSeconds === 0,
      `a multiple of ${bucketSeconds} s since the epoch`,
    ],
    ['total', Number.isFinite(total) && total >= 0, 'a number from 0'],
    ['good', good >= 0 && good <= total, 'a number from 0 to total'],
    [
      'observedSeconds',
      observedSeconds >= 0 && observedSeconds <= bucketSeconds,
      `a number from 0 to ${bucketSeconds}`,
    ],
    [
      'revision',
      Number.isSafeInteger(revision) &&
        revision >= 0 &&
        revision <= MAX_REVISION,
      'a whole number from 0 to 2^52',
    ],
  ];
  const broken = rules.find(([, holds]) => !holds);
  if (broken) {
    const [field, , expected] = broken;
    throw new InputError(
      `Cannot record ${JSON.stringify(delta)}: ${field} must be ${expected}`,
    );
  }
}
