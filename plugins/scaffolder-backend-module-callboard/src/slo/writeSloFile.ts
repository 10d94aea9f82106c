import { SloDocument } from '@callboard/backstage-plugin-slo-common';
import { stringify } from 'yaml';

/**
 * An OpenSLO document as a file that people read and change.
 *
 * @param rulesFile - path of the rules that are generated from it
 */
export function writeSloFile(
  { document }: SloDocument,
  rulesFile: string,
): string {
  const header = `# A promise to whoever depends on this service, in OpenSLO (https://openslo.com). The portal reads it from here.
# ${rulesFile} is generated from it: who changes a promise generates the rules anew (on the
# page of the SLO in the portal) and commits both, or alerts and promise disagree.
`;
  // YAML 1.1 as well: tools of OpenSLO read words like "on" in its way.
  return header + stringify(document, { lineWidth: 100, version: '1.1' });
}
