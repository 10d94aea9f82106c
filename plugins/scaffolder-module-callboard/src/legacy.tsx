/**
 * The same fields and screens for apps on the old frontend system.
 *
 * @packageDocumentation
 */
import { ComponentType } from 'react';
import {
  compatWrapper,
  convertLegacyRouteRef,
} from '@backstage/core-compat-api';
import { Header, Page } from '@backstage/core-components';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  createScaffolderFieldExtension,
  CustomFieldExtensionSchema,
  CustomFieldValidator,
  FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import {
  createOnCallClient,
  createSloClient,
  formOnCallApiRef,
  formSloApiRef,
} from './api';
import { onCallSchedule } from './fields/OnCallSchedule';
import { ownerPicker } from './fields/OwnerPicker';
import { repository } from './fields/Repository';
import { serviceName } from './fields/ServiceName';
import { sloTarget } from './fields/SloTarget';
import { tierPicker } from './fields/TierPicker';
import { createdServicesRouteRef } from './routes';

export type { Repository } from './lib/repository';

const legacyRouteRef = convertLegacyRouteRef(createdServicesRouteRef);

/** The form fields and the page for apps on the old frontend system. @public */
export const callboardScaffolderPlugin = createPlugin({
  id: 'scaffolder-callboard',
  apis: [
    createApiFactory({
      api: formSloApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createSloClient(fetchApi),
    }),
    createApiFactory({
      api: formOnCallApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createOnCallClient(fetchApi),
    }),
  ],
  routes: { created: legacyRouteRef },
});

/** A field for the form of the old frontend system. */
function legacyField<T, O>(field: {
  name: string;
  component: ComponentType<FieldExtensionComponentProps<T, O>>;
  validation: CustomFieldValidator<T, O>;
  schema: { schema: CustomFieldExtensionSchema };
}) {
  const { name, component: Field, validation, schema } = field;
  return callboardScaffolderPlugin.provide(
    createScaffolderFieldExtension<T, O & {}>({
      name,
      component: (props: FieldExtensionComponentProps<T, O>) =>
        compatWrapper(<Field {...props} />),
      validation,
      schema: schema.schema,
    }),
  );
}

/** `ui:field: CallboardServiceName`, for `<ScaffolderFieldExtensions>`. @public */
export const CallboardServiceNameField = legacyField(serviceName);

/** `ui:field: CallboardOwnerPicker`, for `<ScaffolderFieldExtensions>`. @public */
export const CallboardOwnerPickerField = legacyField(ownerPicker);

/** `ui:field: CallboardTierPicker`, for `<ScaffolderFieldExtensions>`. @public */
export const CallboardTierPickerField = legacyField(tierPicker);

/** `ui:field: CallboardSloTarget`, for `<ScaffolderFieldExtensions>`. @public */
export const CallboardSloTargetField = legacyField(sloTarget);

/** `ui:field: CallboardOnCallSchedule`, for `<ScaffolderFieldExtensions>`. @public */
export const CallboardOnCallScheduleField = legacyField(onCallSchedule);

/** `ui:field: CallboardRepository`, for `<ScaffolderFieldExtensions>`. @public */
export const CallboardRepositoryField = legacyField(repository);

/** `/created`, with the page header that the old system leaves to the page. @public */
export const CreatedServicesPage = callboardScaffolderPlugin.provide(
  createRoutableExtension({
    name: 'CreatedServicesPage',
    mountPoint: legacyRouteRef,
    component: () =>
      import('./components/CreatedServicesPage').then(m => () => (
        <Page themeId="tool">
          <Header title="Created services" />
          {compatWrapper(<m.CreatedServicesPage />)}
        </Page>
      )),
  }),
);

/** Which template an entity was made from, for its overview. @public */
export const EntityMadeFromCard = callboardScaffolderPlugin.provide(
  createComponentExtension({
    name: 'EntityMadeFromCard',
    component: {
      lazy: () =>
        import('./components/MadeFromCard').then(
          m => () => compatWrapper(<m.MadeFromCard />),
        ),
    },
  }),
);
