export interface Config {
  callboard?: {
    scaffolder?: {
      /**
       * Address under which repositories on the portal's own machine are seen, for portals that have `publish:local-git`
       * as the demo has. They are offered beside those of the integrations only where it is given.
       * @example
       * ```yaml
       * localRepositories: http://localhost:7007/api/demo/repositories
       * ```
       * @visibility frontend
       */
      localRepositories?: string;
      /**
       * Ref of the template that the button "Upgrade" opens, with the component as its parameter `component`;
       * `template:default/upgrade-service` where it is left out.
       * @visibility frontend
       */
      upgradeTemplate?: string;
    };
  };
}
