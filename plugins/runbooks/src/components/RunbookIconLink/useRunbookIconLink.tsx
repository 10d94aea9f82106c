/** The one runbook to open now, for the About card. */
export function useRunbookIconLink() {
  return { label: 'Runbook', disabled: true };
}
