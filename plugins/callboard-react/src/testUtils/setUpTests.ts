import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';
import { installQuickStyles } from './quickStyles';

/**
 * What the tests of every frontend begin with: matchers for the page, time for screens that load lazily, and styles that are
 * computed quickly.
 * @public
 */
export function setUpTests(): void {
  // Screens load lazily, and machines that run all suites at once are slow.
  configure({ asyncUtilTimeout: 20_000 });
  jest.setTimeout(60_000);
  installQuickStyles(window);
}
