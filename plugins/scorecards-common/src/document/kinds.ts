/** `kind` of a scorecard. @public */
export const SCORECARD_KIND = 'Scorecard';

/** `kind` of the declaration of facts that are pushed. @public */
export const FACT_SCHEMA_KIND = 'FactSchema';
