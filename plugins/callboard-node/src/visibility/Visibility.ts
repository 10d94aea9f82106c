/** What decides whether a document may be seen: its own entity, and the one it is about. @public */
export interface DocumentResource {
  /** Entity ref of the document, for example of an SLO. */
  ref: string;
  /** Entity ref of what it is about, for example its service, where it is known. */
  entityRef?: string;
}

/** What one caller may see. @public */
export interface Visibility {
  /** The resources the caller may see, in the order given, with at most one question to the catalog. */
  filter<T extends DocumentResource>(resources: T[]): Promise<T[]>;
}

/** For callers who may see everything. @public */
export const everything: Visibility = {
  filter: async resources => resources,
};

/** For callers who may see nothing. @public */
export const nothing: Visibility = {
  filter: async () => [],
};

/** Those of some entity refs that a caller may see, each once. @public */
export async function visibleRefs(
  refs: readonly string[],
  visibility: Visibility = everything,
): Promise<Set<string>> {
  const resources = [...new Set(refs)].map(ref => ({ ref }));
  return new Set((await visibility.filter(resources)).map(({ ref }) => ref));
}
