import { parseOpenSlo } from '@callboard/backstage-plugin-slo-common';
import { emptyYaml } from './emptyYaml';

it('offers a document that is valid as it stands', () => {
  const { issues } = parseOpenSlo(
    emptyYaml({ metadata: { name: 'checkout' } }),
  );
  expect(issues).toEqual([]);
});
