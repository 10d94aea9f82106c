import {
  ApiBlueprint,
  createFrontendModule,
  identityApiRef,
  storageApiRef,
} from '@backstage/frontend-plugin-api';
import { VisitsStorageApi, visitsApiRef } from '@backstage/plugin-home';
import {
  HomePageLayoutBlueprint,
  HomePageWidgetBlueprint,
} from '@backstage/plugin-home-react/alpha';

const layout = HomePageLayoutBlueprint.make({
  params: { loader: async () => (await import('./HomeLayout')).HomeLayout },
});

const yourTeams = HomePageWidgetBlueprint.make({
  name: 'your-teams',
  params: {
    name: 'YourTeams',
    title: 'Your teams',
    description: 'The teams you are in, and what they own',
    components: async () => ({
      Content: (await import('./YourTeams')).YourTeams,
    }),
  },
});

/** Only entities are remembered as visited: pages of lists are a click away, and all bear the portal's name. */
const visits = ApiBlueprint.make({
  name: 'visits',
  params: defineParams =>
    defineParams({
      api: visitsApiRef,
      deps: { storageApi: storageApiRef, identityApi: identityApiRef },
      factory: apis =>
        VisitsStorageApi.create({
          ...apis,
          canSave: ({ pathname }) => pathname.startsWith('/catalog/'),
        }),
    }),
});

/** The home page's arrangement and the widgets that are the portal's own. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [layout, yourTeams, visits],
});
