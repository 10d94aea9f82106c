import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { ScheduleGap } from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { GapRow } from '../../database/rows';
import { mergeSpans } from '../mergeSpans';
import { toGap, toGapRow } from '../tileRows';
import { StoredGap } from '../StoredSchedule';

const kindOf = ({ severity, levels, addedDelaySeconds }: ScheduleGap) =>
  JSON.stringify([severity, levels, addedDelaySeconds ?? null]);

const sameGap = (a: ScheduleGap, b: ScheduleGap) => kindOf(a) === kindOf(b);

/** Makes the gaps of a schedule from an instant on these; one under way keeps its start. */
export async function replaceGaps(options: {
  tx: Knex.Transaction;
  schedule: string;
  gaps: readonly ScheduleGap[];
  boundary: number;
}): Promise<void> {
  const { tx, schedule, gaps, boundary } = options;
  const touched = () =>
    tx<GapRow>('oncall_gaps')
      .where('schedule_ref', schedule)
      .where('ends', '>=', boundary);
  const stored = (await touched().orderBy('starts')).map(toGap);
  const wanted = mergeSpans<StoredGap>(
    stored,
    gaps.map(gap => ({ ...gap, schedule })),
    boundary,
    sameGap,
  );
  const isSame =
    stored.length === wanted.length &&
    stored.every((gap, index) => {
      const fresh = wanted[index];
      return (
        fresh?.start === gap.start &&
        fresh.end === gap.end &&
        sameGap(gap, fresh)
      );
    });
  if (isSame) {
    return;
  }
  await touched().delete();
  for (const part of chunks(wanted.map(toGapRow), 100)) {
    await tx<GapRow>('oncall_gaps').insert(part);
  }
}
