/** The entity ref of the SLO that a path such as `/slos/:namespace/:name` names. */
export function sloRefOfPath(params: {
  namespace: string;
  name: string;
}): string {
  return `slo:${params.namespace}/${params.name}`.toLocaleLowerCase('en-US');
}
