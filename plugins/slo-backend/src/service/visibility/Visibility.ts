/** What decides whether an SLO may be seen: the SLO's own entity and its service's. */
export interface SloResource {
  /** Entity ref of the SLO. */
  ref: string;
  /** Entity ref of its service, where it is known. */
  entityRef?: string;
}

/** What one caller may see. */
export interface Visibility {
  /** The resources the caller may see, in the order given, with at most one question to the catalog. */
  filter<T extends SloResource>(resources: T[]): Promise<T[]>;
}

/** For callers who may see everything. */
export const everything: Visibility = {
  filter: async resources => resources,
};

/** For callers who may see nothing. */
export const nothing: Visibility = {
  filter: async () => [],
};
