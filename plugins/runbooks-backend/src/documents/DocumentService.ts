import { Caller, PageCursor } from '@callboard/backstage-plugin-callboard-node';
import { SearchDocumentPage } from '@callboard/backstage-plugin-runbooks-common';

/** Which part of the documents to tell. */
export interface DocumentRequest {
  /** 1..500. */
  limit: number;
  after?: PageCursor;
}

/** Everything that a search index needs. */
export interface DocumentService {
  /**
   * One document per entity and page, in the order of these.
   *
   * @throws NotAllowedError for people: whoever searches is shown what they may see by the search plugin
   */
  list(request: DocumentRequest, caller: Caller): Promise<SearchDocumentPage>;
}
