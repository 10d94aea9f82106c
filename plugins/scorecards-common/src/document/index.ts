export { FACT_SCHEMA_KIND, SCORECARD_KIND } from './kinds';
export {
  checkFactSchema,
  type ReadFactSchema,
  readFactSchemaDocument,
} from './readFactSchemaDocument';
export {
  type ReadScorecard,
  readScorecardDocument,
} from './readScorecardDocument';
