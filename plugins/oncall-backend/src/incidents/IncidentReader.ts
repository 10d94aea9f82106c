import {
  Incident,
  LoadPage,
  Span,
} from '@callboard/backstage-plugin-oncall-common';

/** What other parts of the plugin want to know of incidents. Instants are milliseconds since the epoch. */
export interface IncidentReader {
  /** How many are open now, by entity ref; an entity that is left out has none. */
  countOpen(entityRefs: string[]): Promise<ReadonlyMap<string, number>>;

  /** Those of the entities that are open now or were opened within the span, newest first. */
  during(entityRefs: string[], span: Span): Promise<Incident[]>;

  /** Who was paged when within the span; undefined where no source of incidents is known, which is not the same as none. */
  pages(span: Span): Promise<LoadPage[] | undefined>;
}

/** Where there is no source of incidents. */
export const noIncidents: IncidentReader = {
  countOpen: async () => new Map(),
  during: async () => [],
  pages: async () => undefined,
};
