import { OpenSloIssue } from '../issues';
import { ValidatedDocument } from '../validate';
import { OpenSloKind } from '../versions';

/** Finds a document of the SLO's namespace; undefined where there is none. @public */
export type DocumentLookup = (
  kind: OpenSloKind,
  name: string,
) => ValidatedDocument | undefined;

/** An issue of which the document's position is known elsewhere. */
export type Finding = Omit<OpenSloIssue, 'document'>;
