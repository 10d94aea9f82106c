export {
  DefaultRunbookCollatorFactory,
  type RunbookCollatorOptions,
} from './DefaultRunbookCollatorFactory';
export type { RunbookDocument } from './toRunbookDocument';
