import {
  DocumentIssue,
  SloDefinition,
  UsedDocument,
} from '@callboard/backstage-plugin-slo-common';

/** An SLO of the catalog as far as it could be made sense of. */
export interface CatalogSlo {
  definition: SloDefinition;
  /** Length of the window in seconds; 0 where it cannot be evaluated. */
  windowSeconds: number;
  /** Everything wrong with the document and its references. */
  issues: DocumentIssue[];
  /** False when an issue keeps the SLO as a whole from being judged. */
  valid: boolean;
  /** Digest of the indicator, one per objective of the definition; null where there is none. */
  digests: (string | null)[];
  /** Width of the indicator's buckets in seconds, one per objective. */
  bucketSeconds: number[];
  /** The documents it was read from, its own first; absent where they are of no catalog. */
  documents?: UsedDocument[];
}
