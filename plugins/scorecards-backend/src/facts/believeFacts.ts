import { SourceAttempt } from '@callboard/backstage-plugin-callboard-node';
import { FactSet } from '@callboard/backstage-plugin-scorecards-common';

import { KnownVariable } from './FactRegistry';
import { KeptFacts } from './keptFacts';
import { DigestRow } from './operations/readDigests';
import { isPushed } from './pushedVariable';

/** What is kept of a variable of an entity, and what is known of reading it. */
export interface FactsAtHand {
  known: KnownVariable;
  /** How reading the variable went last. */
  attempt?: SourceAttempt;
  row: DigestRow;
  kept: KeptFacts;
}

/** What of it is to be believed at an instant: with its age, and unknown with the reason where it is too old. */
export function believeFacts(at: FactsAtHand, now: string): FactSet {
  return isPushed(at.known.declaration.variable)
    ? believePushed(at, now)
    : believeTold(at, now);
}

/** What is to be believed of entities of which nothing is kept. */
export function believeNothing(
  known: KnownVariable,
  attempt: SourceAttempt | undefined,
): FactSet {
  return unknown(known, whyNever(known, attempt));
}

function believePushed(
  { known, row, kept }: FactsAtHand,
  now: string,
): FactSet {
  const asOf = row.as_of ?? undefined;
  return row.expires_at !== null && row.expires_at <= now
    ? unknown(known, `What was pushed expired at ${row.expires_at}`, asOf)
    : believed(known, kept, asOf);
}

function believeTold(
  { known, attempt, row, kept }: FactsAtHand,
  now: string,
): FactSet {
  const asOf = row.as_of ?? attempt?.lastSuccess;
  const isRead = row.expires_at === null && !isDown(row, attempt);
  if (isRead) return believed(known, kept, asOf);
  const expiresAt =
    row.expires_at ?? expiryOf([row.as_of, attempt?.lastSuccess], known);
  const why = attempt?.error?.message ?? 'it could not be read again';
  return expiresAt <= now
    ? unknown(known, `Not read since ${asOf}: ${why}`, asOf)
    : {
        ...believed(known, kept, asOf),
        stale: true,
        reasons: { '*': why, ...kept.reasons },
      };
}

/** The values are the very same object for as long as they say the same. */
function believed(
  known: KnownVariable,
  { values, reasons, stale, source, link }: KeptFacts,
  asOf: string | undefined,
): FactSet {
  return { values, reasons, asOf, stale, source: source ?? known.source, link };
}

/** Whether nothing of a source could be read the last time; where a part could be, its rows say so. */
function isFailing(attempt: SourceAttempt): boolean {
  const { error, lastAttempt, lastSuccess } = attempt;
  return error !== undefined && lastAttempt !== lastSuccess;
}

/** The same, unless this one entity was read by itself since. */
function isDown(
  { as_of }: DigestRow,
  attempt: SourceAttempt | undefined,
): boolean {
  if (!attempt || !isFailing(attempt)) return false;
  return as_of === null || as_of < (attempt.lastAttempt ?? '');
}

/** Counted from the last time that it was read: with the others, or by itself. */
function expiryOf(
  readAt: readonly (string | null | undefined)[],
  { maxAgeMs }: KnownVariable,
): string {
  const last = Math.max(...readAt.map(at => (at ? Date.parse(at) : 0)));
  return new Date(last + maxAgeMs).toISOString();
}

function whyNever(
  { declaration, source }: KnownVariable,
  attempt: SourceAttempt | undefined,
): string {
  if (isPushed(declaration.variable)) {
    return 'Nothing was pushed yet: POST /api/scorecards/facts';
  }
  if (attempt?.error && isFailing(attempt)) {
    return `${source} could not be read: ${attempt.error.message}`;
  }
  return attempt?.lastSuccess === undefined
    ? `${source} was never read`
    : `${source} was not read yet for this entity`;
}

function unknown(
  { source }: KnownVariable,
  reason: string,
  asOf?: string,
): FactSet {
  return { values: {}, reasons: { '*': reason }, asOf, source };
}
