import { QualityFinding } from '@callboard/backstage-plugin-runbooks-common';
import { PageRow } from '../database/rows';
import { StoredReading } from '../database/StoredReading';
import { Verdict } from './judge/Verdict';

/** What a check found of a page's content. */
export type FoundContent =
  | {
      kind: 'read';
      reading: StoredReading;
      /** Of what people read of it. */
      digest: string;
    }
  /** It is as it was when it was read last. */
  | { kind: 'unchanged' }
  /** It is there, and cannot be judged. */
  | { kind: 'unreadable'; finding: QualityFinding }
  /** Nothing of the page itself was seen. */
  | { kind: 'unseen' };

/** What a check of a page found out. */
export interface CheckedPage {
  page: PageRow;
  verdict: Verdict;
  content: FoundContent;
  etag?: string;
  lastModified?: string;
}
