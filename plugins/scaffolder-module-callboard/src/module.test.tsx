import { screen } from '@testing-library/react';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { made } from '../dev/made';
import { FIELDS } from '../dev/form';
import { Company, companyApis, stopTheClock } from './__testUtils__/apis';
import { madeFromCard } from './extensions/entityCards';
import * as formFields from './extensions/formFields';
import scaffolderModuleCallboard from '.';

stopTheClock();

const FASTAPI = 'template:default/fastapi-service';

function renderCard(version: string, company: Company = {}, from = FASTAPI) {
  const entity = made('checkout-api', from, version);
  renderTestApp({
    extensions: [createTestEntityPage({ entity }), madeFromCard],
    apis: [...companyApis(company)],
  });
}

it('brings the page along', async () => {
  renderTestApp({
    features: [
      createFrontendPlugin({ pluginId: 'scaffolder' }),
      scaffolderModuleCallboard,
    ],
    apis: [...companyApis()],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: ['/created'],
  });
  expect(
    await screen.findByText('12 of 12 created services'),
  ).toBeInTheDocument();
});

it('brings a field for each name that templates use', async () => {
  const { formFieldLoader } = FormFieldBlueprint.dataRefs;
  const loaders = [
    createExtensionTester(formFields.serviceNameField).get(formFieldLoader),
    createExtensionTester(formFields.ownerPickerField).get(formFieldLoader),
    createExtensionTester(formFields.tierPickerField).get(formFieldLoader),
    createExtensionTester(formFields.sloTargetField).get(formFieldLoader),
    createExtensionTester(formFields.onCallScheduleField).get(formFieldLoader),
    createExtensionTester(formFields.repositoryField).get(formFieldLoader),
  ];
  expect(loaders).toHaveLength(Object.keys(formFields).length);
  const loaded = await Promise.all(loaders.map(load => load()));
  expect(loaded.map(field => Object(field).name)).toEqual(
    FIELDS.map(({ name }) => name),
  );
});

describe('the card "Made from"', () => {
  it('shows the template, the drift and the way to the newest version', async () => {
    renderCard('1.9.0');
    expect(
      await screen.findByText('1 minor version behind'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /FastAPI service/ })).toBeVisible();
    expect(screen.getByText('1.9.0 → 1.10.0')).toBeVisible();
    expect(
      await screen.findByRole('button', { name: 'Upgrade checkout-api' }),
    ).toHaveAttribute('href', expect.stringContaining('/upgrade-service?'));
  });

  it('has no button where there is nothing to do', async () => {
    renderCard('1.10.0');
    expect(await screen.findByText('current')).toBeVisible();
    expect(screen.queryByText('Upgrade')).toBeNull();
  });

  it('says that its template is gone', async () => {
    renderCard('1.9.0', {}, 'template:default/gone');
    expect(
      await screen.findByText('template:default/gone is not in the catalog'),
    ).toBeVisible();
  });

  it('says that reading failed', async () => {
    renderCard('1.9.0', { recipe: 'failing' });
    expect(
      await screen.findByText(/Could not read the template it was made from/),
    ).toBeVisible();
  });
});
