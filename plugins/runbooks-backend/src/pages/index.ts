export {
  type FoundAlert,
  type FoundPage,
  type FoundUse,
  type KnownPage,
  type NamedPage,
  TITLE_RANKS,
  type TitleRank,
} from './FoundPage';
export { pageIdOf } from './pageId';
export { type LocatedPage, PageLocator } from './PageLocator';
export { PageStore, type ScopeContent } from './PageStore';
export { toNewPageRow } from './toNewPageRow';
export { type ReadPage, savePages } from './operations/savePages';
