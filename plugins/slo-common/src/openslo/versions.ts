/** The API versions of OpenSLO that are read. @public */
export const openSloApiVersions = [
  'openslo/v1',
  'openslo.com/v2alpha',
] as const;

/** An API version of OpenSLO that is read. @public */
export type OpenSloApiVersion = (typeof openSloApiVersions)[number];

/** Every kind of OpenSLO, in both versions. @public */
export const openSloKinds = [
  'SLO',
  'SLI',
  'DataSource',
  'AlertPolicy',
  'AlertCondition',
  'AlertNotificationTarget',
  'Service',
] as const;

/** A kind of OpenSLO. @public */
export type OpenSloKind = (typeof openSloKinds)[number];

/** Whether a document's `apiVersion` is one of OpenSLO's that are read. @public */
export function isOpenSloApiVersion(
  apiVersion: unknown,
): apiVersion is OpenSloApiVersion {
  return openSloApiVersions.some(known => known === apiVersion);
}

/** Whether a document's `kind` is one of OpenSLO's; compared with regard to case. @public */
export function isOpenSloKind(kind: unknown): kind is OpenSloKind {
  return openSloKinds.some(known => known === kind);
}
