/**
 * What the tests of backend plugins share.
 *
 * @packageDocumentation
 */
export { catalogWithSecrets } from './catalogWithSecrets';
export { componentEntity } from './componentEntity';
export { createTestDatabases } from './createTestDatabases';
export { FakeClock } from './FakeClock';
export { allow, allowAll, conditional, deny, readPolicy } from './permissions';
export {
  type AskedRequest,
  type InterceptRequest,
  type JsonAnswer,
  startJsonServer,
} from './startJsonServer';
export { startTestServer } from './startTestServer';
export { freePort, hasTools, startTool, type ToolOptions } from './tools';
