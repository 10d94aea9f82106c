/** Something wrong with a document, by property path. @public */
export interface DocumentIssue {
  /** Position of the document in its file, 0 for the first. */
  document: number;
  /** Property path from the document's root, for example `spec.objectives[0].target`; empty for the whole document. */
  path: string;
  /** Stable, kebab-case. Tests and tools match on it, people read the message. */
  code: string;
  /** What was expected and what was found. */
  message: string;
}
