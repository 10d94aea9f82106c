import { ResultRow } from '../../database/rows';
import { CompiledVersion } from '../../documents';

/** An open row, and whose checks it is about. */
export interface Predecessor {
  row: ResultRow;
  version: CompiledVersion;
}
