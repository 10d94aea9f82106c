import { screen, within } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { CreatedServicesPage } from '../components/CreatedServicesPage';
import { Company, companyApis } from './apis';

function Url() {
  return <output data-testid="url">{useLocation().search}</output>;
}

/** The page in a company, at a query of its address. */
export function renderPage(search = '', company: Company = {}) {
  renderInTestApp(
    <>
      <CreatedServicesPage />
      <Url />
    </>,
    {
      apis: [...companyApis(company)],
      initialRouteEntries: [`/${search}`],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

/** The list, once it was read. */
export const table = () =>
  screen.findByRole('table', {
    name: 'Created services, furthest behind first',
  });
/** Its rows, each as the texts of its cells. */
export const rows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
    .map(row => [...row.children].map(({ textContent }) => textContent));
/** The row of a service; empty where there is none. */
export const row = async (title: string) =>
  (await rows()).find(([first]) => first?.startsWith(title)) ?? [];
