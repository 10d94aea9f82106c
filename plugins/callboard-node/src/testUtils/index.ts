/**
 * What the tests of backend plugins share.
 *
 * @packageDocumentation
 */
export { createTestDatabases } from './createTestDatabases';
export { FakeClock } from './FakeClock';
export { startTestServer } from '../http/__testUtils__/testServer';
export { freePort, hasTools, startTool, type ToolOptions } from './tools';
