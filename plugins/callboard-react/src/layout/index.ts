export { Section } from './Section';
export { useElementWidth } from './useElementWidth';
export { ViewTabs } from './ViewTabs';
