import { StoredReading } from '../database/StoredReading';

/** What a page says. */
export interface PageContent {
  /** The same as long as it says the same. */
  digest: string;
  /** Where it can be read in the portal. */
  markdown: string | null;
  reading: StoredReading;
  /** Makes the next reading conditional. */
  etag?: string;
  /** When it last changed, as far as its source tells. */
  changedAt?: Date;
}

/** What reading a page gave. */
export type Reading =
  | { kind: 'content'; content: PageContent }
  | { kind: 'not-modified' }
  | { kind: 'too-large' }
  | { kind: 'not-found' }
  /** It could not be read, which says nothing about whether it is there. */
  | { kind: 'failed'; code: string; reason: string };
