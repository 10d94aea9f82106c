export interface Config {
  callboard?: {
    openslo?: {
      /**
       * The OpenSLO kinds that become catalog entities. Documents of the other kinds are left out of the catalog
       * without an error; what refers to them is then reported as dangling, so inline them instead.
       *
       * The kinds must also be allowed by `catalog.rules`.
       *
       * @default all: SLO, SLI, DataSource, AlertPolicy, AlertCondition, AlertNotificationTarget, Service
       * @example ["SLO", "SLI"]
       */
      kinds?: string[];
    };
  };
}
