export * from './definition';
export type { DocumentIssue } from '@callboard/backstage-plugin-callboard-common';
