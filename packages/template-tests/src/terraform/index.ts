export {
  failuresOf,
  outputsOf,
  READ_TABLE,
  readSizingModule,
  refusedVariables,
} from './sizingModule';
