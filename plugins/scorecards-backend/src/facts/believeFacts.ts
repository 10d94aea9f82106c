import { SourceAttempt } from '@callboard/backstage-plugin-callboard-node';
import { FactSet } from '@callboard/backstage-plugin-scorecards-common';
import { KeptFacts } from './conformFacts';
import { KnownVariable } from './FactRegistry';
import { DigestRow } from './operations/readDigests';
import { isPushed } from './pushedVariable';

/** What is kept of a variable of an entity, and what is known of reading it. */
export interface FactsAtHand {
  known: KnownVariable;
  /** How reading the variable went last. */
  attempt?: SourceAttempt;
  row?: DigestRow;
  kept?: KeptFacts;
}

/** What of it is to be believed at an instant: with its age, and unknown with the reason where there is nothing. */
export function believeFacts(
  { known, attempt, row, kept }: FactsAtHand,
  at: string,
): FactSet {
  return { source: known.source, ...judge({ known, attempt, row, kept }, at) };
}

function judge(
  { known, attempt, row, kept }: FactsAtHand,
  at: string,
): FactSet {
  if (!row || !kept) return unknown(whyNever(known, attempt));
  return isPushed(known.declaration.variable)
    ? believePushed(row, kept, at)
    : believeTold({ known, attempt, row, kept }, at);
}

function believePushed(row: DigestRow, kept: KeptFacts, at: string): FactSet {
  const asOf = row.as_of ?? undefined;
  return row.expires_at !== null && row.expires_at <= at
    ? unknown(`What was pushed expired at ${row.expires_at}`, asOf)
    : { ...kept, asOf };
}

function believeTold(
  {
    known,
    attempt,
    row,
    kept,
  }: Required<Omit<FactsAtHand, 'attempt'>> & Pick<FactsAtHand, 'attempt'>,
  at: string,
): FactSet {
  const asOf = row.as_of ?? attempt?.lastSuccess;
  const isDown = attempt !== undefined && isFailing(attempt);
  if (!isDown && row.expires_at === null) return { ...kept, asOf };
  const expiresAt =
    row.expires_at ?? expiryOf(attempt?.lastSuccess ?? asOf, known.maxAgeMs);
  const why = attempt?.error?.message ?? 'it could not be read again';
  return expiresAt <= at
    ? unknown(`Not read since ${asOf}: ${why}`, asOf)
    : {
        ...kept,
        asOf,
        stale: true,
        reasons: { ...kept.reasons, '*': kept.reasons?.['*'] ?? why },
      };
}

/** Whether nothing of a source could be read the last time; where a part could be, its rows say so. */
function isFailing({ error, lastAttempt, lastSuccess }: SourceAttempt) {
  return error !== undefined && lastAttempt !== lastSuccess;
}

function expiryOf(readAt: string | undefined, maxAgeMs: number): string {
  return readAt === undefined
    ? ''
    : new Date(Date.parse(readAt) + maxAgeMs).toISOString();
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

function unknown(reason: string, asOf?: string): FactSet {
  return { values: {}, reasons: { '*': reason }, ...(asOf && { asOf }) };
}
