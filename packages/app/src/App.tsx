import { createApp } from '@backstage/frontend-defaults';
import { graphModule } from './modules/graph';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';
import { themeModule } from './modules/theme';

/** The portal. Plugins are found by `app.packages: all`: what package.json lists is installed. */
export const app = createApp({
  features: [themeModule, navModule, signInModule, homeModule, graphModule],
});
