import { CALLBOARD_API_VERSION } from '@callboard/backstage-plugin-callboard-common';

/** Callboard's own kinds of documents that concern SLOs. @public */
export const callboardSloKinds = ['SloExclusion', 'ErrorBudgetPolicy'] as const;

/** One of Callboard's own kinds. @public */
export type CallboardSloKind = (typeof callboardSloKinds)[number];

/** Whether an entity is one of Callboard's own documents about SLOs. @public */
export function isCallboardSloDocument(entity: {
  apiVersion: string;
  kind: string;
}): boolean {
  return (
    entity.apiVersion === CALLBOARD_API_VERSION &&
    callboardSloKinds.some(kind => kind === entity.kind)
  );
}
