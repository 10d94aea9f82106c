import { PageReading } from '../page';
import { QualityFinding, QualityState } from '../schema';
import { Judgement } from './Judgement';

/** Whether what a link names is there. @public */
export type LinkState = 'ok' | 'broken';

/** What is known of a page's content, and what is asked of it. @public */
export interface QualityFacts {
  /** Left out where the content could not be read. */
  reading?: PageReading;
  /** What reading it found. */
  findings?: readonly QualityFinding[];
  /** Names of the alerts that the page answers. */
  alerts: readonly string[];
  /** Headings that a runbook must have. */
  headings: readonly string[];
  /** By `href` as it stands in the reading: what is known of where links lead to. */
  linkStates?: ReadonlyMap<string, LinkState>;
}

/** Whether a page says what somebody under stress needs. @public */
export type QualityJudgement = Judgement<QualityState> & {
  /** By line. */
  findings: QualityFinding[];
};

/** Whether a page says what somebody under stress needs. @public */
export function judgeQuality({
  reading,
  findings = [],
}: QualityFacts): QualityJudgement {
  if (!reading) {
    return {
      state: 'unknown',
      reason: findings[0]?.message ?? 'its content has not been read',
      findings: [...findings],
    };
  }
  return { state: 'complete', reason: '', findings: [...findings] };
}
