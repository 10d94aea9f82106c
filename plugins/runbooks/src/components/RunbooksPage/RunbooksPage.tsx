/** Runbooks and coverage across services. */
export function RunbooksPage() {
  return <div />;
}
