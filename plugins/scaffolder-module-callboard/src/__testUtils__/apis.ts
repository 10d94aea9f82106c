import {
  ConfigApi,
  configApiRef,
  IdentityApi,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  PermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import { FakeCatalog } from '../../dev/FakeCatalog';
import { MY_GROUPS, READER } from '../../dev/org';
import { Recipe } from '../../dev/recipe';
import { FakeFormOnCall } from '../../dev/schedules';
import { FakeFormSlo } from '../../dev/slos';
import { formOnCallApiRef, formSloApiRef } from '../api';

/** A Thursday, in the evening in Berlin. */
export const NOW = Date.parse('2026-11-26T19:00:00Z');

/** Lets it be {@link NOW}, for screens and recipes alike. */
export function stopTheClock() {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
}

/** What else is different in a test. */
export interface Company {
  recipe?: Recipe;
  /** The software catalog; that of the recipe where it is left out. */
  catalog?: FakeCatalog;
  slo?: FakeFormSlo;
  onCall?: FakeFormOnCall;
  groups?: string[];
  mayCreate?: boolean;
}

/** The portal's configuration. */
export const CONFIG = {
  callboard: {
    scaffolder: { localRepositories: 'http://localhost:7007/repositories' },
  },
  integrations: {
    github: [{ host: 'github.com' }],
    gitlab: [{ host: 'gitlab.com' }],
  },
};

/** The backends of a company in memory, as whoever reads the screens sees them. */
export function companyApis(company: Company = {}) {
  const { recipe = 'usual', groups = MY_GROUPS, mayCreate = true } = company;
  const config: ConfigApi = mockApis.config({ data: CONFIG });
  const identity: IdentityApi = mockApis.identity({
    userEntityRef: READER,
    ownershipEntityRefs: [READER, ...groups],
  });
  const permission: PermissionApi = mockApis.permission({
    authorize: mayCreate ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
  });
  return [
    [catalogApiRef, (company.catalog ?? new FakeCatalog(recipe)).api],
    [formSloApiRef, company.slo ?? new FakeFormSlo(recipe)],
    [formOnCallApiRef, company.onCall ?? new FakeFormOnCall(recipe)],
    [scmIntegrationsApiRef, ScmIntegrationsApi.fromConfig(config)],
    [configApiRef, config],
    [identityApiRef, identity],
    [permissionApiRef, permission],
  ] as const;
}
