/** Checklists of an entity, open ones first. */
export function ChecklistList(props: { entityRef: string }) {
  return <ul aria-label={`Checklists of ${props.entityRef}`} />;
}
