/** `apiVersion` of Callboard's own documents. @public */
export const CALLBOARD_API_VERSION = 'callboard.dev/v1alpha1';
