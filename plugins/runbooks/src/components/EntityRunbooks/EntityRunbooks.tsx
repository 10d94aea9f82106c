/** The tab "Runbooks" of an entity. @public */
export function EntityRunbooks() {
  return <div />;
}
