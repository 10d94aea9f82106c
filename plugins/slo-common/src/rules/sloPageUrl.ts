import { SloDefinition } from '../model';

/**
 * The page of the portal that shows an SLO: the tab of its service, else the list.
 *
 * @param baseUrl - of the portal, without a slash at the end
 * @public
 */
export function sloPageUrl(
  { ref, entityRef }: SloDefinition,
  baseUrl: string,
): string {
  const [, kind, namespace, name] =
    /^([^:]+):([^/]+)\/(.+)$/.exec(entityRef ?? '') ?? [];
  if (!kind || !namespace || !name) {
    return `${baseUrl}/slo?text=${encodeURIComponent(ref)}`;
  }
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `${baseUrl}/catalog/${path}/slos`;
}
