import { ReactElement, ReactNode } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  FieldExtensionOptions,
  ScaffolderFieldExtensions,
  SecretsContextProvider,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { FORM } from '../dev/form';
import { made } from '../dev/made';
import { companyApis, stopTheClock } from './__testUtils__/apis';
import { formOnCallApiRef, formSloApiRef } from './api';
import {
  CallboardOnCallScheduleField,
  CallboardOwnerPickerField,
  CallboardRepositoryField,
  CallboardServiceNameField,
  CallboardSloTargetField,
  CallboardTierPickerField,
  callboardScaffolderPlugin,
  CreatedServicesPage,
  EntityMadeFromCard,
} from './legacy';

stopTheClock();

function renderInOldApp(element: ReactElement) {
  return renderInTestApp(
    <TestApiProvider apis={[...companyApis()]}>
      <Routes>
        <Route path="/*" element={element} />
      </Routes>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

const FIELDS = (
  <ScaffolderFieldExtensions>
    <CallboardServiceNameField />
    <CallboardOwnerPickerField />
    <CallboardTierPickerField />
    <CallboardSloTargetField />
    <CallboardOnCallScheduleField />
    <CallboardRepositoryField />
  </ScaffolderFieldExtensions>
);

function Form({ children }: { children: ReactNode }) {
  const extensions = useCustomFieldExtensions<FieldExtensionOptions>(children);
  return (
    <SecretsContextProvider>
      <Stepper
        manifest={FORM}
        extensions={extensions}
        initialState={{}}
        onCreate={async () => {}}
      />
    </SecretsContextProvider>
  );
}

it('the form of the old system shows our fields, page by page', async () => {
  await renderInOldApp(<Form>{FIELDS}</Form>);
  await userEvent.type(
    await screen.findByRole('textbox', { name: /^Name/ }),
    'ledger-2',
  );
  await userEvent.click(await screen.findByRole('radio', { name: 'Ledger' }));
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'Tier 2' }));
  expect(await screen.findByText(/21 of the 42,000 requests/)).toBeVisible();
  await userEvent.click(await screen.findByRole('radio', { name: 'Ledger' }));
  expect(await screen.findByText(/nobody at all is paged/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByRole('radio', { name: 'GitHub' })).toBeVisible();
});

it('the page lists what was made, below a header', async () => {
  await renderInOldApp(<CreatedServicesPage />);
  expect(
    await screen.findByText('12 of 12 created services'),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('heading', { name: 'Created services' }),
  ).toBeVisible();
});

it('the card shows where an entity comes from', async () => {
  await renderInOldApp(
    <EntityProvider
      entity={made('x', 'template:default/fastapi-service', '1.9.0')}
    >
      <EntityMadeFromCard />
    </EntityProvider>,
  );
  expect(await screen.findByText('1 minor version behind')).toBeVisible();
});

it('brings its clients along', () => {
  expect(
    [...callboardScaffolderPlugin.getApis()].map(({ api }) => api.id),
  ).toEqual([formSloApiRef.id, formOnCallApiRef.id]);
});
