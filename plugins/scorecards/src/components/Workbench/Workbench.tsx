/** Nothing yet. */
export function Workbench() {
  return null;
}
