import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { Repository } from './Repository';
import { repositorySchema } from './schema';
import { validateRepository } from './validateRepository';

/** `ui:field: CallboardRepository`, for either frontend system. */
export const repository = {
  name: 'CallboardRepository',
  component: Repository,
  validation: validateRepository,
  schema: repositorySchema,
};

export const repositoryField = createFormField(repository);
