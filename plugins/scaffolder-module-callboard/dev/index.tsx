import { useEffect } from 'react';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  IdentityApi,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { formOnCallApiRef, formSloApiRef } from '../src';
import { madeFromCard } from '../src/extensions/entityCards';
import { createdServicesPage } from '../src/extensions/pages';
import { FakeCatalog } from './FakeCatalog';
import { MY_GROUPS, READER } from './org';
import { chosenRecipe } from './recipe';
import { FakeFormOnCall } from './schedules';
import { FakeFormSlo } from './slos';

const recipe = chosenRecipe();

const identity: IdentityApi = {
  getBackstageIdentity: async () => ({
    type: 'user',
    userEntityRef: READER,
    ownershipEntityRefs: recipe === 'empty' ? [READER] : [READER, ...MY_GROUPS],
  }),
  getProfileInfo: async () => ({ displayName: 'Mei Tanaka' }),
  getCredentials: async () => ({}),
  signOut: async () => {},
};

/** Signs a member of two groups in, without asking. */
const signIn = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      name: 'dev',
      params: {
        loader: async () =>
          function SignedIn({ onSignInSuccess }) {
            useEffect(() => onSignInSuccess(identity), [onSignInSuccess]);
            return null;
          },
      },
    }),
  ],
});

/** Our fields in a form of three pages, our page and our card, over backends in memory. */
const demo = createFrontendPlugin({
  pluginId: 'scaffolder',
  extensions: [
    createdServicesPage,
    madeFromCard,
    PageBlueprint.make({
      params: {
        path: '/form',
        title: 'Form',
        loader: () => import('./FormPage').then(m => <m.FormPage />),
      },
    }),
    ApiBlueprint.make({
      name: 'callboard-slo',
      params: defineParams =>
        defineParams({
          api: formSloApiRef,
          deps: {},
          factory: () => new FakeFormSlo(recipe),
        }),
    }),
    ApiBlueprint.make({
      name: 'callboard-oncall',
      params: defineParams =>
        defineParams({
          api: formOnCallApiRef,
          deps: {},
          factory: () => new FakeFormOnCall(recipe),
        }),
    }),
  ],
});

const demoCatalog = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => new FakeCatalog(recipe).api,
        }),
    }),
  ],
});

createDevApp({ features: [signIn, catalogPlugin, demo, demoCatalog] });
