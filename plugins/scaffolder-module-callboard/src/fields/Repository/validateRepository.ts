import { configApiRef } from '@backstage/frontend-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { problemOfRepository, Repository } from '../../lib/repository';
import { readDestinations } from './readDestinations';
import { RepositoryOptions } from './schema';

/** Refuses places where this portal makes none, names that do not work, and addresses of another repository. */
export const validateRepository: CustomFieldValidator<
  Repository,
  RepositoryOptions
> = (repository, field, { apiHolder, uiSchema }) => {
  const integrations = apiHolder.get(scmIntegrationsApiRef);
  const config = apiHolder.get(configApiRef);
  if (!repository || !integrations || !config) {
    return;
  }
  const options = uiSchema?.['ui:options'];
  const problem = problemOfRepository(
    repository,
    readDestinations(integrations, config, options),
  );
  const owners = options?.allowedOwners;
  if (problem) {
    field.addError(problem);
  } else if (
    owners?.length &&
    repository.kind !== 'local' &&
    !owners.includes(repository.owner ?? '')
  ) {
    field.addError(`must belong to one of ${owners.join(', ')}`);
  }
};
