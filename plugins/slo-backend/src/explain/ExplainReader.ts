import { RecordReader, RecordStore } from '../database/RecordStore';

/** What explanations read: what verdicts need, and what each source counted. */
export type ExplainReader = RecordReader &
  Pick<RecordStore, 'sourceSums' | 'revisions'>;
