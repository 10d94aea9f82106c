import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { JsonObject, JsonValue } from '@backstage/types';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { FIELDS, FORM } from '../../dev/form';
import { Company, companyApis, CONFIG } from './apis';

/** One parameter of the form of the templates, as a form of its own. */
function formWith(parameter: string, options: object) {
  const step = FORM.steps.find(
    ({ schema }) => parameter in Object(schema.properties),
  );
  const properties: Record<string, JsonObject> = Object(
    step?.schema.properties,
  );
  const required = Object(step?.schema.required);
  return {
    title: FORM.title,
    steps: [
      {
        title: 'Only page',
        schema: {
          type: 'object',
          required: Array.from<string>(required).filter(
            name => name === parameter,
          ),
          properties: {
            [parameter]: { ...properties[parameter], 'ui:options': options },
          },
        },
      },
    ],
  };
}

/**
 * A field in the scaffolder's own form; what was answered elsewhere comes along.
 *
 * @returns what the form was finished with, once it was
 */
export function renderField(
  parameter: string,
  more: Company & { values?: Record<string, JsonValue>; options?: object } = {},
) {
  const { values = {}, options = {}, ...company } = more;
  const onCreate = jest.fn(async (_: JsonObject) => {});
  renderInTestApp(
    <SecretsContextProvider>
      <Stepper
        manifest={formWith(parameter, options)}
        extensions={FIELDS}
        initialState={values}
        onCreate={onCreate}
      />
    </SecretsContextProvider>,
    {
      apis: [...companyApis(company)],
      config: CONFIG,
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return onCreate;
}

/** Goes on to the review, where nothing speaks against it. */
export async function review() {
  await userEvent.click(await screen.findByRole('button', { name: 'Review' }));
}

/** Goes on and finishes the form. */
export async function finish() {
  await review();
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
}
