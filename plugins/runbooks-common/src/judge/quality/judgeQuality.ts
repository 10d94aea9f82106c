import { PageReading } from '../../page';
import { QualityFinding, QualityState } from '../../schema';
import { Judgement } from '../Judgement';
import { AlertSubject, findAnchors } from './findAnchors';
import { findHeadings } from './findHeadings';
import { findLinks } from './findLinks';
import { findPlaceholders } from './findPlaceholders';

/** Whether what a link names is there. @public */
export type LinkState = 'ok' | 'broken';

/** What is known of a page's content, and what is asked of it. @public */
export interface QualityFacts {
  /** Left out where the content could not be read. */
  reading?: PageReading;
  /** What reading it found. */
  findings?: readonly QualityFinding[];
  /** What the alerts that wake somebody and lead to the page are about. */
  subjects: readonly AlertSubject[];
  /** Headings that a runbook must have. */
  headings: readonly string[];
  /** By `href` as it stands in the reading: what is known of where links lead to. */
  linkStates?: ReadonlyMap<string, LinkState>;
}

/** Whether a page says what somebody under stress needs. @public */
export type QualityJudgement = Judgement<QualityState> & {
  /** By line; those of the page as a whole come last. */
  findings: QualityFinding[];
};

/** What helps whoever looks after a page, and does not stand in the way of who needs it. */
const REMARKS = new Set(['front-matter']);

function describe(findings: readonly QualityFinding[]): string {
  const [first, ...rest] = findings;
  const more = rest.length
    ? `, and ${rest.length} more ${rest.length > 1 ? 'findings' : 'finding'}`
    : '';
  return `${first?.message ?? ''}${more}`;
}

function list(names: readonly string[]): string {
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
    : names.join('');
}

function findAll(reading: PageReading, facts: QualityFacts): QualityFinding[] {
  const isEmpty = reading.sections.every(({ text }) => !text);
  if (isEmpty) {
    return [{ code: 'empty', message: 'nothing stands on the page' }];
  }
  return [
    ...findHeadings(reading.sections, facts.headings),
    ...findPlaceholders(reading.sections),
    ...findAnchors(reading, facts.subjects),
    ...findLinks(reading, facts.linkStates),
  ];
}

/**
 * Whether a page says what somebody under stress needs: it has the required headings and something under each, no
 * placeholders, a section for each thing that alerts are about where it answers several, and no link that is known to lead nowhere. Front matter that
 * cannot be read is a finding, and does not make a page incomplete.
 * @public
 */
export function judgeQuality(facts: QualityFacts): QualityJudgement {
  const { reading, findings: given = [], headings } = facts;
  if (!reading) {
    const reason = given[0]?.message ?? 'its content has not been read';
    return { state: 'unknown', reason, findings: [...given] };
  }
  const last = Number.MAX_SAFE_INTEGER;
  const findings = [...given, ...findAll(reading, facts)].sort(
    (a, b) => (a.line ?? last) - (b.line ?? last),
  );
  const lacks = findings.filter(({ code }) => !REMARKS.has(code));
  if (lacks.length) {
    return { state: 'incomplete', reason: describe(lacks), findings };
  }
  const reason = headings.length
    ? `has ${list(headings)}, and no placeholders or broken links`
    : 'has no placeholders or broken links';
  return { state: 'complete', reason, findings };
}
