import { setUpTests } from './testUtils';

setUpTests();
