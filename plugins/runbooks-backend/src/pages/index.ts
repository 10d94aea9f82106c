export {
  type FoundAlert,
  type FoundPage,
  type FoundUse,
  type NamedPage,
  TITLE_RANKS,
  type TitleRank,
} from './FoundPage';
export { pageIdOf } from './pageId';
export { PageStore, type ScopeContent } from './PageStore';
export { toNewPageRow } from './toNewPageRow';
