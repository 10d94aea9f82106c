import { LoggerService } from '@backstage/backend-plugin-api';
import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  SourceKey,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { Span } from '@callboard/backstage-plugin-oncall-common';
import {
  failedAnswer,
  OnCallProvider,
  ProviderAnswer,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';
import { providerScheduleRef } from '../catalog/namedSchedules';
import { PeopleStore } from '../people/PeopleStore';
import { keepAnswer } from '../providers/keepAnswer';
import { summarize } from '../providers/summarize';
import { Horizon, horizonAt } from '../schedules/horizon';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { ShiftStore } from '../schedules/ShiftStore';
import { StoredSchedule } from '../schedules/StoredSchedule';

/** What asking a provider needs. */
export interface FetchProviderOptions {
  schedules: ScheduleStore;
  shifts: ShiftStore;
  people: PeopleStore;
  sources: SourceStore;
  horizon: Horizon;
  /** Told refs of schedules that are different. */
  announce: (refs: string[]) => Promise<void>;
  logger: LoggerService;
  now: () => Date;
}

/**
 * Asks one account for everything mapped to it, and keeps what it answers. A target that fails keeps its last answer, with
 * the reason; none of them stops another.
 *
 * What was never read is asked for from the start of the horizon, all else from when it was last read: before that the
 * record holds.
 */
export async function fetchProvider(
  provider: OnCallProvider,
  options: FetchProviderOptions,
  signal: AbortSignal,
): Promise<void> {
  const { schedules, sources, people, horizon, announce, now } = options;
  const { name: source, instance } = provider;
  const key: SourceKey = { source, instance };
  const mapped = await schedules.list(key);
  if (mapped.length === 0) {
    return;
  }
  const at = now();
  const userByMail = new Map(
    (await people.allUsers()).flatMap(({ email, ref }) =>
      email ? [[email, ref] as const] : [],
    ),
  );
  const wanted = horizonAt(at.getTime(), horizon);
  const outcomes = [];
  for (const part of groupBy(mapped, one =>
    one.asOf ? 'known' : 'new',
  ).values()) {
    const span = { ...wanted, start: Math.max(wanted.start, readFrom(part)) };
    const answers = await ask(provider, part, span, signal);
    for (const schedule of part) {
      outcomes.push(
        await keepAnswer(schedule, answerTo(schedule, answers, provider), {
          ...options,
          account: provider,
          span,
          userByMail,
          at,
        }),
      );
    }
  }
  const summary = summarize(outcomes);
  const before = await sources.get(key);
  await sources.note(key, { at, ...summary });
  logChange(options.logger, provider, {
    before: before?.error?.message,
    after: summary.error?.message,
  });
  const changed = outcomes.filter(one => one.changed).map(one => one.ref);
  if (changed.length > 0) {
    await announce(changed);
  }
}

/** The earliest instant from which the record may be completed: of what was never read, everything. */
function readFrom(schedules: readonly StoredSchedule[]): number {
  return Math.min(
    ...schedules.map(({ asOf }) => (asOf ? Date.parse(asOf) : 0)),
  );
}

async function ask(
  provider: OnCallProvider,
  schedules: readonly StoredSchedule[],
  { start, end }: Span,
  signal: AbortSignal,
): Promise<ProviderAnswer[]> {
  const targets = schedules.flatMap(({ target }) => target ?? []);
  try {
    return await provider.fetch({ targets, from: start, to: end, signal });
  } catch (error) {
    return targets.map(target => failedAnswer(target, error));
  }
}

function answerTo(
  { ref, target }: StoredSchedule,
  answers: readonly ProviderAnswer[],
  provider: OnCallProvider,
): ProviderAnswer {
  const isOurs = (of: ProviderTarget) =>
    providerScheduleRef(provider, of) === ref;
  return (
    answers.find(answer => isOurs(answer.target)) ?? {
      target: target ?? { kind: 'service', id: ref },
      outcome: 'failed',
      code: 'no-answer',
      message: `${provider.title} answered for other targets and not for this one`,
    }
  );
}

/** Says when an account stops answering and when it comes back, not every time in between. */
function logChange(
  logger: LoggerService,
  { title, instance }: OnCallProvider,
  { before, after }: { before?: string; after?: string },
): void {
  if (before === after) {
    return;
  }
  if (after === undefined) {
    logger.info(`On-call provider ${title} (${instance}) answers again`);
  } else {
    logger.warn(`On-call provider ${title} (${instance}): ${after}`);
  }
}
