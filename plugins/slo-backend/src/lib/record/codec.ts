import { SourceSum } from '../../database/RecordStore';
import { ByteReader, ByteWriter } from './varint';

/** A count as it stands in the record. */
export interface RecordedCount extends SourceSum {
  /** 0 for the first count of a bucket. */
  revision: number;
}

/** The counts of one day by slot: 0 for the bucket at midnight, 1 for the next. Buckets never recorded are absent. */
export type DayCounts = Map<number, RecordedCount>;

/** Called per recorded bucket, in order of time. Plain arguments, because a read visits millions of them. */
export type BucketVisitor = (
  slot: number,
  good: number,
  total: number,
  observedSeconds: number,
  revision: number,
) => void;

const VERSION = 1;

const NO_BAD = 1;
const FULLY_OBSERVED = 2;
const FIRST_REVISION = 4;
const FLOATS = 8;
const FLAGS = 16;

/**
 * Packs the counts of one day.
 *
 * Layout: version byte; width of a bucket, seconds; then per recorded bucket, in order: `slots skipped × 16 + flags`,
 * and what the flags do not say already: total, bad (= total − good, small in the life of most services), observed
 * seconds, revision. All are varints, exact up to 2^53. A bucket in which any of these is no whole number has the flag
 * `FLOATS` and carries good, total and observed seconds as float64. A bucket that was never recorded costs nothing,
 * one without an error two to four bytes.
 */
export function encodeDay(
  counts: ReadonlyMap<number, RecordedCount>,
  bucketSeconds: number,
): Buffer {
  const writer = new ByteWriter();
  writer.varint(VERSION);
  writer.varint(bucketSeconds);
  let next = 0;
  for (const slot of [...counts.keys()].sort((a, b) => a - b)) {
    writeCount(writer, slot - next, counts.get(slot)!, bucketSeconds);
    next = slot + 1;
  }
  return writer.finish();
}

function writeCount(
  writer: ByteWriter,
  skipped: number,
  count: RecordedCount,
  bucketSeconds: number,
): void {
  const { good, total, observedSeconds, revision } = count;
  const floats = ![good, total, observedSeconds].every(Number.isSafeInteger);
  const noBad = !floats && good === total;
  const full = !floats && observedSeconds === bucketSeconds;
  const first = revision === 0;
  writer.varint(
    skipped * FLAGS +
      (noBad ? NO_BAD : 0) +
      (full ? FULLY_OBSERVED : 0) +
      (first ? FIRST_REVISION : 0) +
      (floats ? FLOATS : 0),
  );
  if (floats) {
    writer.float64(good);
    writer.float64(total);
    writer.float64(observedSeconds);
  } else {
    writer.varint(total);
    if (!noBad) {
      writer.varint(total - good);
    }
    if (!full) {
      writer.varint(observedSeconds);
    }
  }
  if (!first) {
    writer.varint(revision);
  }
}

/**
 * Reads a packed day without building it.
 * @throws Error when it was packed by a newer version or with another width of buckets
 */
export function visitDay(
  packed: Buffer,
  bucketSeconds: number,
  visit: BucketVisitor,
): void {
  const reader = new ByteReader(packed);
  const version = reader.varint();
  if (version !== VERSION) {
    throw new Error(
      `A day of the record has version ${version}; this program reads version ${VERSION}`,
    );
  }
  const width = reader.varint();
  if (width !== bucketSeconds) {
    throw new Error(
      `A day of the record has buckets of ${width} s, expected ${bucketSeconds} s`,
    );
  }
  let slot = 0;
  while (!reader.done) {
    const head = reader.varint();
    slot += Math.floor(head / FLAGS);
    const flags = head % FLAGS;
    let good: number;
    let total: number;
    let observedSeconds: number;
    if (flags >= FLOATS) {
      good = reader.float64();
      total = reader.float64();
      observedSeconds = reader.float64();
    } else {
      total = reader.varint();
      good = has(flags, NO_BAD) ? total : total - reader.varint();
      observedSeconds = has(flags, FULLY_OBSERVED)
        ? bucketSeconds
        : reader.varint();
    }
    const revision = has(flags, FIRST_REVISION) ? 0 : reader.varint();
    visit(slot, good, total, observedSeconds, revision);
    slot += 1;
  }
}

function has(flags: number, flag: number): boolean {
  return flags % (flag * 2) >= flag;
}

/** The inverse of {@link encodeDay}; throws like {@link visitDay}. */
export function decodeDay(packed: Buffer, bucketSeconds: number): DayCounts {
  const counts: DayCounts = new Map();
  visitDay(
    packed,
    bucketSeconds,
    (slot, good, total, observedSeconds, revision) => {
      counts.set(slot, { good, total, observedSeconds, revision });
    },
  );
  return counts;
}
