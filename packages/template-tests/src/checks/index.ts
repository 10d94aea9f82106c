export { expectBundle } from './expectBundle';
export { expectClean } from './expectClean';
export { expectGolden } from './golden';
export { expectRefusals } from './expectRefusals';
