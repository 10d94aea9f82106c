// Processor time that 1,000 schedules take to compute over 90 days, and as a ratio to a day-by-day scan of the same
// schedules with Temporal, whose shifts must be the same.
import { deepStrictEqual } from 'node:assert';
import {
  computeSchedule,
  ComputedLevel,
  OnCallScheduleDocument,
  resolveAt,
} from '@callboard/backstage-plugin-oncall-common';
import { scanDayByDay, Stretch } from './dayByDay';
import { scheduleOf } from './schedules';

const SCHEDULES = 1_000;
const SCANNED = 200;
const PASSES = 7;
const TARGET_MS = 1_000;
const RANGE = {
  start: Date.parse('2026-02-15T00:00Z'),
  end: Date.parse('2026-05-16T00:00Z'),
};

/** Processor time of one thing, milliseconds: what it takes of one core, whatever else the machine does. */
function timed(run: () => void): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function changesHourly({ levels }: OnCallScheduleDocument): boolean {
  return levels.some(({ layers }) =>
    layers.some(({ rotation }) => rotation?.type === 'hourly'),
  );
}

/** The shifts of a level without their reasons, which the scan does not know. */
function stretchesOf({ shifts }: ComputedLevel): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end, users } of shifts) {
    const last = stretches.at(-1);
    if (last?.end === start && last.users.join() === users.join()) {
      last.end = end;
    } else {
      stretches.push({ start, end, users });
    }
  }
  return stretches;
}

function main() {
  const documents = Array.from({ length: SCHEDULES }, (_, n) => scheduleOf(n));
  const computeAll = () =>
    documents.map(document => computeSchedule(document, { range: RANGE }));

  const cold = timed(computeAll);
  const passes = Array.from({ length: PASSES }, () => timed(computeAll)).sort(
    (a, b) => a - b,
  );
  const warm = passes[Math.floor(PASSES / 2)] ?? Number.NaN;
  const others = documents.filter(document => !changesHourly(document));
  const withoutDesks = timed(() => {
    for (const document of others) computeSchedule(document, { range: RANGE });
  });
  const resolved = timed(() => {
    for (const document of documents) resolveAt(document, RANGE.end);
  });

  const scanned = documents.slice(0, SCANNED);
  for (const document of scanned) {
    const computed = computeSchedule(document, { range: RANGE });
    deepStrictEqual(
      computed.levels.map(stretchesOf),
      scanDayByDay(document, RANGE),
      `${document.ref} has other shifts than its scan`,
    );
  }
  const scan = timed(() => {
    for (const document of scanned) scanDayByDay(document, RANGE);
  });
  const scanOfAll = (scan / SCANNED) * SCHEDULES;

  const shifts = computeAll()
    .flatMap(({ levels }) => levels)
    .reduce((sum, level) => sum + level.shifts.length, 0);
  const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(12);
  process.stdout.write(
    [
      `\n${SCHEDULES} schedules × 90 days: ${shifts} shifts, the same as by the scan (${SCANNED} compared)`,
      `  computed, first time in the process    ${ms(cold)}`,
      `  computed, median of ${PASSES}                  ${ms(
        warm,
      )}  target < ${TARGET_MS} ms: ${warm < TARGET_MS ? 'met' : 'MISSED'}`,
      `  of these, the ${others.length} that do not change hourly  ${ms(
        withoutDesks,
      )}`,
      `  day-by-day scan with Temporal          ${ms(scanOfAll)}  ratio ${(
        scanOfAll / warm
      ).toFixed(0)}`,
      `  resolved at one instant                ${ms(resolved)}`,
      '',
    ].join('\n'),
  );
}

main();
