export interface Config {
  permission?: {
    /**
     * Which catalog groups carry a role of the portal's permission policy (packages/backend/src/permissions).
     */
    roles?: {
      /** May do everything. Entity refs, for example `group:default/portal-admins`. */
      admin?: string[];
      /** May read everything and change nothing. Entity refs. */
      auditor?: string[];
    };
  };
}
