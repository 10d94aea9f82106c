/** The runbooks of the entity whose page this is, those for what is firing first. @public */
export function RunbooksCard() {
  return <div />;
}
