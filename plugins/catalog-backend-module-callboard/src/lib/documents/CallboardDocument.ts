import { DocumentProblem } from '@callboard/backstage-plugin-callboard-common';

/** A relation from a document, and the one back to it. */
export interface RelationPair {
  type: string;
  counterpart: string;
}

/** An entity that a document names. */
export interface DocumentReference {
  /** Full entity ref. */
  ref: string;
  /** Where the document names it. */
  path: string;
  relation: RelationPair;
}

/** What the catalog wants to know of a document of ours. */
export interface CallboardDocument {
  issues: DocumentProblem[];
  references: DocumentReference[];
}
