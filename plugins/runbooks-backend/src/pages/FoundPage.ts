import {
  AnswerVia,
  PageKind,
  SourceKind,
} from '@callboard/backstage-plugin-runbooks-common';

/** How much a title says, so that a better one stays: the ranks of `runbooks_pages.title_rank`. */
export const TITLE_RANKS = {
  /** Host and path. */
  address: 0,
  /** A link's title that says no more than "Runbook". */
  general: 1,
  /** A link's title, a file's name. */
  named: 2,
  /** What the page itself says: its front matter, its first heading, its HTML title. */
  content: 3,
} as const;

/** One of {@link TITLE_RANKS}. */
export type TitleRank = (typeof TITLE_RANKS)[keyof typeof TITLE_RANKS];

/** A page that something names. */
export interface FoundPage {
  /** Of the key. */
  id: string;
  /** The address, normalised. */
  key: string;
  /** Where people open it; for TechDocs and local files a path within the portal. */
  url: string;
  kind: PageKind;
  /** With its port; empty for what is within the portal. */
  host: string;
  title: string;
  titleRank: TitleRank;
}

/** A page that something names by its id, if there is such a page. */
export type KnownPage = Pick<FoundPage, 'id'>;

/** A page as something names it. */
export interface NamedPage {
  page: FoundPage | KnownPage;
  /** The section, without #. */
  anchor?: string;
  /** As written. */
  url: string;
  /** What it is called there. */
  title?: string;
  /** Where it is named, for people: the path within the entity, the file, the rule and its Prometheus. */
  place: string;
}

/** A place that names a page for an entity. */
export interface FoundUse extends NamedPage {
  entityRef: string;
  kind: SourceKind;
}

/** An alert that can fire for an entity. */
export interface FoundAlert {
  entityRef: string;
  name: string;
  severity?: string;
  paging: boolean;
  /** Where it is known from, for people: the Prometheus, or the SLO. */
  source: string;
  via: Extract<AnswerVia, 'alert-rule' | 'alert-policy'>;
  summary?: string;
  /** What it is about, where several alerts are about the same: the SLO. */
  subject?: string;
  /** What it names. It is a use of the page, too: `uses` need not repeat it. */
  runbook?: NamedPage;
}
