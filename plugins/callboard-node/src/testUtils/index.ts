/**
 * What the tests of backend plugins share.
 *
 * @packageDocumentation
 */
export { createTestDatabases } from './createTestDatabases';
export { FakeClock } from './FakeClock';
export {
  type AskedRequest,
  type InterceptRequest,
  type JsonAnswer,
  startJsonServer,
} from './startJsonServer';
export { startTestServer } from './startTestServer';
export { freePort, hasTools, startTool, type ToolOptions } from './tools';
