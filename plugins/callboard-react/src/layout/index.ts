export { useElementWidth } from './useElementWidth';
export { ViewTabs } from './ViewTabs';
