import { DocumentProblem } from '@callboard/backstage-plugin-callboard-common';

/** Something wrong with an OpenSLO document, or with one of Callboard's own about SLOs. @public */
export type OpenSloIssue = DocumentProblem;
