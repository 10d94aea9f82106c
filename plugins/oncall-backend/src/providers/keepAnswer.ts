import { Span } from '@callboard/backstage-plugin-oncall-common';
import {
  OnCallProvider,
  ProviderAnswer,
} from '@callboard/backstage-plugin-oncall-node';
import { PeopleStore } from '../people/PeopleStore';
import { forgetFuture } from '../schedules/endSchedules';
import { coverageOf } from '../schedules/horizon';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { ShiftStore } from '../schedules/ShiftStore';
import { ALWAYS, StoredSchedule } from '../schedules/StoredSchedule';
import { KeptAnswer } from './summarize';
import { toAnswered } from './toAnswered';

/** What keeping an answer needs. */
export interface KeepAnswerOptions {
  schedules: ScheduleStore;
  shifts: ShiftStore;
  people: PeopleStore;
  account: OnCallProvider;
  /** What was asked for. */
  span: Span;
  /** Ref of the catalog's user, by address in lower case. */
  userByMail: ReadonlyMap<string, string>;
  /** When it was asked for. */
  at: Date;
}

/** Keeps what a provider answered about a schedule. */
export async function keepAnswer(
  schedule: StoredSchedule,
  answer: ProviderAnswer,
  options: KeepAnswerOptions,
): Promise<KeptAnswer> {
  const attempted = { attemptedAt: options.at.toISOString() };
  switch (answer.outcome) {
    case 'ok':
      return keepGood({ ...schedule, ...attempted }, answer, options);
    case 'gone':
      return keepGone({ ...schedule, ...attempted }, answer.message, options);
    default: {
      const error = { code: answer.code, message: answer.message };
      await options.schedules.save(
        [{ ...schedule, ...attempted, error }],
        ['attemptedAt', 'error'],
      );
      const isNew = schedule.error?.message !== error.message;
      return { ref: schedule.ref, changed: isNew, error, warnings: [] };
    }
  }
}

async function keepGone(
  schedule: StoredSchedule,
  message: string,
  options: KeepAnswerOptions,
): Promise<KeptAnswer> {
  const { schedules, at } = options;
  const error = { code: 'gone', message };
  await forgetFuture(schedule, { ...options, at: at.getTime() });
  await schedules.save(
    [
      {
        ...schedule,
        error,
        levels: [],
        coverage: null,
        asOf: at.toISOString(),
      },
    ],
    ['attemptedAt', 'error', 'levels', 'coverage', 'asOf'],
  );
  const changed = schedule.error?.code !== 'gone';
  return { ref: schedule.ref, changed, error, warnings: [] };
}

async function keepGood(
  schedule: StoredSchedule,
  answer: Extract<ProviderAnswer, { outcome: 'ok' }>,
  options: KeepAnswerOptions,
): Promise<KeptAnswer> {
  const { schedules, shifts, people, span, at } = options;
  const { ref, knownFrom, knownUntil } = schedule;
  const answered = toAnswered(answer, options);
  const boundary = boundaryOf(schedule, at);
  await people.saveExternals(answered.externals);
  const isChanged = await shifts.replace({
    schedule: ref,
    tiles: answered.tiles,
    gaps: answered.gaps,
    boundary,
    knownUntil: knownUntil ?? boundary,
  });
  const { title, url, timeZone, paging, warnings = [] } = answer;
  const { levels } = answered;
  const next: StoredSchedule = {
    ...schedule,
    title: title.trim() || schedule.title,
    url,
    timeZone,
    paging,
    levels,
    problems: warnings,
    knownLevels: Math.max(schedule.knownLevels, levels.length),
    asOf: at.toISOString(),
    error: undefined,
    knownFrom: knownFrom ?? span.start,
    knownUntil: span.end,
    coverage: coverageOf(answered.gaps, { start: at.getTime(), end: span.end }),
  };
  await schedules.save(
    [next],
    [
      'title',
      'url',
      'timeZone',
      'paging',
      'levels',
      'problems',
      'knownLevels',
      'asOf',
      'attemptedAt',
      'error',
      'knownFrom',
      'knownUntil',
      'coverage',
    ],
  );
  const changed =
    isChanged ||
    schedule.error !== undefined ||
    schedule.title !== next.title ||
    schedule.paging !== next.paging ||
    JSON.stringify(schedule.levels) !== JSON.stringify(levels);
  return { ref, changed, warnings };
}

/** Before this the record holds. What was only foreseen when it was read last is no record. */
function boundaryOf({ knownUntil, asOf }: StoredSchedule, at: Date): number {
  return knownUntil === undefined
    ? ALWAYS.start
    : Math.min(knownUntil, asOf ? Date.parse(asOf) : knownUntil, at.getTime());
}
