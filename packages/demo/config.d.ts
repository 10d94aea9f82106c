export interface Config {
  demo?: {
    /** Loads the demo company's backend features: personas, sample traffic, the portal measuring itself. */
    enabled?: boolean;
    /**
     * Where the demo keeps what must survive a restart; relative to the backend's working directory.
     * @example ../../.data/demo
     */
    stateDirectory?: string;
  };
  auth?: {
    providers?: {
      /** Sign-in as one of the demo company's people, without a password. */
      demo?: {
        /** Personas let anybody be anybody. Only for demonstrations that nothing depends on. */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
    };
  };
}
