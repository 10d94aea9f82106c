import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';

// Screens load lazily, and machines that run all suites at once are slow.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
