import { dayOf } from '../../lib/record';
import { Delta, DeltaOutcome } from '../RecordStore';
import { DayInWork } from './DayInWork';
import { SeriesEnds } from './operations/updateSeries';
import { OwnDayRow } from './operations/writeDays';
import { DayRow, RevisionRow, SeriesRow } from './tables';

/** A count for the audit, without who and when. */
export type DisplacedRow = Omit<
  RevisionRow,
  'id' | 'recorded_by' | 'recorded_at'
>;

/** What has to be written for a series. */
export interface SeriesChanges {
  days: OwnDayRow[];
  digest: string;
  /** The first day that changed. */
  fromDay: number;
  /** The first day whose slices may have changed. */
  slicesFromDay: number;
  ends: SeriesEnds;
}

/** One locked series while counts are merged into it. */
export class SeriesInWork {
  readonly #row: SeriesRow;
  readonly #retiredAfterSeconds: number;
  readonly #stored: Map<number, DayRow>;
  readonly #days = new Map<number, DayInWork>();
  readonly #displaced: DisplacedRow[] = [];

  static create(options: {
    row: SeriesRow;
    days: DayRow[];
    retiredAfterSeconds: number;
  }): SeriesInWork {
    const { row, days, retiredAfterSeconds } = options;
    return new SeriesInWork(row, days, retiredAfterSeconds);
  }

  private constructor(
    row: SeriesRow,
    days: DayRow[],
    retiredAfterSeconds: number,
  ) {
    this.#row = row;
    this.#retiredAfterSeconds = retiredAfterSeconds;
    this.#stored = new Map(days.map(day => [day.day, day]));
  }

  get displaced(): readonly DisplacedRow[] {
    return this.#displaced;
  }

  merge(delta: Delta): DeltaOutcome {
    const { outcome, displaced } = this.#dayFor(delta.bucket).merge(delta);
    if (displaced) {
      const { good, total, observedSeconds, revision } = displaced;
      this.#displaced.push({
        series_id: this.#row.id,
        bucket: delta.bucket,
        good,
        total,
        observed_seconds: observedSeconds,
        revision,
        outcome: outcome === 'superseded' ? 'superseded' : 'replaced',
      });
    }
    return outcome;
  }

  /** Undefined when nothing changed. */
  changes(): SeriesChanges | undefined {
    const changed = [...this.#days.values()]
      .filter(day => day.changed)
      .sort((a, b) => a.day - b.day)
      .map(day => ({ day: day.day, ...day.pack() }));
    const first = changed.at(0);
    const last = changed.at(-1);
    if (!first || !last) {
      return undefined;
    }
    const { id, first_bucket, newest_bucket, newest_observed_seconds } =
      this.#row;
    const endsLater =
      newest_bucket === null || last.day >= dayOf(Number(newest_bucket));
    return {
      digest: this.#row.digest,
      fromDay: first.day,
      slicesFromDay: Math.min(first.day, this.#firstDayRetired()),
      days: changed.map(({ day, packed, summary }) => ({
        series_id: id,
        day,
        packed,
        good: summary.good,
        total: summary.total,
        observed_seconds: summary.observedSeconds,
      })),
      ends: {
        id,
        first_bucket: Math.min(
          first.summary.firstBucket,
          Number(first_bucket ?? Infinity),
        ),
        newest_bucket: endsLater
          ? last.summary.newestBucket
          : Number(newest_bucket),
        newest_observed_seconds: endsLater
          ? last.summary.newestObservedSeconds
          : Number(newest_observed_seconds),
      },
    };
  }

  /** From here on the source had been taken as gone, which is no longer so once it speaks again. */
  #firstDayRetired(): number {
    const { newest_bucket, newest_observed_seconds } = this.#row;
    return newest_bucket === null
      ? Infinity
      : dayOf(
          Number(newest_bucket) +
            Number(newest_observed_seconds) +
            this.#retiredAfterSeconds,
        ) - 1;
  }

  #dayFor(bucket: number): DayInWork {
    const day = dayOf(bucket);
    let work = this.#days.get(day);
    if (!work) {
      work = DayInWork.create({
        day,
        bucketSeconds: this.#row.bucket_seconds,
        row: this.#stored.get(day),
      });
      this.#days.set(day, work);
    }
    return work;
  }
}
