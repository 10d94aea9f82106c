export { type AppliedReading, applyReading } from './applyReading';
export { judgePage } from './judgePage';
export { type Known, readKnown, readPagesOf } from './operations/readKnown';
export type { PageContent, Reading } from './Reading';
