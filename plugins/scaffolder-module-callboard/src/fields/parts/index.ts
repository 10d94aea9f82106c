export { FieldFrame } from './FieldFrame';
export { Preview } from './Preview';
export { Verdict } from './Verdict';
