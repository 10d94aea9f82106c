export { checkFactSchema } from './checkFactSchema';
export { isIdentifier } from './identifier';
export { factSchemaJsonSchema, scorecardJsonSchema } from './jsonSchema';
export { FACT_SCHEMA_KIND, SCORECARD_KIND } from './kinds';
export {
  type ReadFactSchema,
  readFactSchemaDocument,
} from './readFactSchemaDocument';
export {
  type ReadScorecard,
  readScorecardDocument,
} from './readScorecardDocument';
