import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  ExclusionOccurrence,
  Indicator,
  Placement,
  placeWindow,
  TimeRange,
  widenRanges,
} from '@callboard/backstage-plugin-slo-common';
import { AttemptStore } from '../database/AttemptStore';
import { NewestBucket, RecordReader } from '../database/RecordStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { ExclusionReader } from '../exclusions/ExclusionReader';
import { SloFacts, SubjectFacts } from './facts';
import { askSubject } from './measure';
import { RecordQuestions } from './RecordQuestions';
import {
  compositeSubject,
  objectiveSubject,
  Subject,
  SubjectOrReason,
  withRecord,
} from './subjects';

/** What gathering needs. */
export interface GatherOptions {
  slos: CatalogSlo[];
  attempts: Pick<AttemptStore, 'byDigests'>;
  record: RecordReader;
  /** Nothing is excluded where it is left out. */
  exclusions?: ExclusionReader;
  whyNotPulled: (indicator: Indicator) => string | undefined;
  staleAfterSeconds: number;
  now: Date;
}

type Newest = Map<string, NewestBucket[]>;

interface PlacedSubject {
  facts: SubjectFacts;
  placed?: { subject: Subject; placement: Placement };
}

interface PlacedSlo {
  slo: CatalogSlo;
  objectives: PlacedSubject[];
  composite?: PlacedSubject;
}

/**
 * A lagging source of an indicator shows as a gap behind the newest one. A composite ends where the first of its
 * components ends, because further on it is not known as a whole.
 */
export function newestEndOf(
  digests: string[],
  newest: Newest,
): number | undefined {
  const ends = digests.flatMap(digest => {
    const sources = newest.get(digest) ?? [];
    return sources.length > 0 ? Math.max(...sources.map(({ end }) => end)) : [];
  });
  return ends.length > 0 ? Math.min(...ends) : undefined;
}

function placeSubject(
  { subject: known, reason }: SubjectOrReason,
  newest: Newest,
  { now, staleAfterSeconds }: GatherOptions,
): PlacedSubject {
  if (!known) {
    return { facts: { reason } };
  }
  const subject = withRecord(known, newest);
  const { terms, digests, bucketSeconds } = subject;
  const newestEnd = newestEndOf(digests, newest);
  const facts: SubjectFacts = { subject, newestEnd };
  const placed = placeWindow({
    terms,
    now: now.getTime() / 1000,
    newestEnd: newestEnd ?? now.getTime() / 1000,
    bucketSeconds,
    staleAfterSeconds,
  });
  if (!('placement' in placed)) {
    return { facts: { ...facts, ...placed } };
  }
  return newestEnd === undefined
    ? { facts }
    : { facts, placed: { subject, placement: placed.placement } };
}

function placeSlo(
  slo: CatalogSlo,
  newest: Newest,
  options: GatherOptions,
): PlacedSlo {
  const composite = compositeSubject(slo);
  return {
    slo,
    objectives: slo.definition.objectives.map((_, index) => {
      const found = objectiveSubject(slo, index);
      const placed = placeSubject(found, newest, options);
      const digest = slo.digests[index];
      return {
        ...placed,
        facts: {
          ...placed.facts,
          newestEnd: digest ? newestEndOf([digest], newest) : undefined,
        },
      };
    }),
    ...(composite && { composite: placeSubject(composite, newest, options) }),
  };
}

const subjectsOf = ({ objectives, composite }: PlacedSlo) =>
  [...objectives, ...(composite ? [composite] : [])].flatMap(
    ({ placed }) => placed ?? [],
  );

/** Everything that any figure of an SLO is about. */
function hullOf(placed: PlacedSlo): TimeRange | undefined {
  const ranges = subjectsOf(placed).flatMap(({ placement }) => [
    placement.whole,
    placement.coverage,
    ...Object.values(placement.lookbacks).flatMap(range => range ?? []),
  ]);
  return ranges.length > 0
    ? {
        start: Math.min(...ranges.map(({ start }) => start)),
        end: Math.max(...ranges.map(({ end }) => end)),
      }
    : undefined;
}

async function readExclusions(
  slos: PlacedSlo[],
  exclusions: ExclusionReader | undefined,
): Promise<Map<string, ExclusionOccurrence[]>> {
  const requests = slos.flatMap(placed => {
    const range = hullOf(placed);
    const { ref, entityRef } = placed.slo.definition;
    return range ? [{ ref, entityRef, range }] : [];
  });
  return exclusions && requests.length > 0
    ? exclusions.occurrences(requests)
    : new Map();
}

/** The time of occurrences. */
export const toRanges = (occurrences: ExclusionOccurrence[]): TimeRange[] =>
  occurrences.map(({ start, end }) => ({
    start: Date.parse(start) / 1000,
    end: Date.parse(end) / 1000,
  }));

/**
 * Everything that verdicts are made of, one entry per SLO; the number of queries does not grow with the number of SLOs.
 */
export async function gatherFacts(options: GatherOptions): Promise<SloFacts[]> {
  const { slos, attempts, record, exclusions, whyNotPulled } = options;
  const digests = [
    ...new Set(
      slos.flatMap(slo => slo.digests.flatMap(digest => digest ?? [])),
    ),
  ];
  const [newest, tried] = await Promise.all([
    record.newest(digests),
    attempts
      .byDigests(digests)
      .then(found => groupBy(found, ({ digest }) => digest)),
  ]);
  const placed = slos.map(slo => placeSlo(slo, newest, options));
  const excluded = await readExclusions(placed, exclusions);
  const questions = new RecordQuestions();
  const asked = placed.map(({ slo, objectives, composite }) => {
    const occurrences = excluded.get(slo.definition.ref) ?? [];
    const ask = (subject: PlacedSubject) =>
      askFacts(questions, subject, toRanges(occurrences));
    return {
      slo,
      occurrences,
      objectives: objectives.map(ask),
      composite: composite && ask(composite),
    };
  });
  await questions.ask(record);
  return asked.map(({ slo, occurrences, objectives, composite }) => ({
    objectives: slo.definition.objectives.map(({ indicator }, index) => {
      const digest = slo.digests[index];
      return {
        ...objectives[index]?.(),
        newest: (digest && newest.get(digest)) || [],
        attempts: (digest && tried.get(digest)) || [],
        noSource: indicator && whyNotPulled(indicator),
      };
    }),
    ...(composite && { composite: composite() }),
    exclusions: occurrences,
  }));
}

function askFacts(
  questions: RecordQuestions,
  { facts, placed }: PlacedSubject,
  excluded: TimeRange[],
): () => SubjectFacts {
  if (!placed) {
    return () => facts;
  }
  const { subject, placement } = placed;
  const answer = askSubject(
    questions,
    subject,
    placement,
    widenRanges(excluded, placement.gridSeconds),
  );
  return () => ({ ...facts, measured: answer() });
}
