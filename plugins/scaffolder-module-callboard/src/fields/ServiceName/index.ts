import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { serviceNameSchema } from './schema';
import { ServiceName } from './ServiceName';
import { validateServiceName } from './validateServiceName';

/** `ui:field: CallboardServiceName`, for either frontend system. */
export const serviceName = {
  name: 'CallboardServiceName',
  component: ServiceName,
  validation: validateServiceName,
  schema: serviceNameSchema,
};

export const serviceNameField = createFormField(serviceName);
