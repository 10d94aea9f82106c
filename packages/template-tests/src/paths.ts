import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** Path of something of this package. */
export const inPackage = (...parts: string[]) =>
  resolvePackagePath('@callboard/template-tests', ...parts);

/** Path of something of the repository. */
export const inRepository = (...parts: string[]) =>
  inPackage('..', '..', ...parts);
