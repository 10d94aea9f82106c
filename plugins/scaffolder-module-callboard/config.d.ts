export interface Config {
  callboard?: {
    scaffolder?: {
      /**
       * Offers repositories on the portal's own machine beside those of the integrations, for portals that have
       * `publish:local-git`, as the demo has.
       * @visibility frontend
       */
      localRepositories?: boolean;
    };
  };
}
