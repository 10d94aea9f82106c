import { createFrontendModule } from '@backstage/frontend-plugin-api';
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

/** The home page's arrangement and the widgets that are the portal's own. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [layout, yourTeams],
});
