import { setUpTests } from '@callboard/backstage-plugin-callboard-react/testUtils';

setUpTests();
