/**
 * What the tests of modules with providers share.
 *
 * @packageDocumentation
 */
export { good, reply } from './answers';
export { startOnCallModule } from './startOnCallModule';
export { DAY, fakeTime, NOW, RANGE, rangeAt } from './time';
