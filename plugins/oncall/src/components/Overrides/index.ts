export { OverrideList } from './OverrideList';
export { overrideWords } from './overrideWords';
export { UndoOverride } from './UndoOverride';
