export { componentEntity } from '@callboard/backstage-plugin-callboard-node/testUtils';
