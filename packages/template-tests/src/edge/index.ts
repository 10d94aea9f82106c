export { AppServer } from './AppServer';
export { makeCertificates } from './certificate';
export { freePorts } from '../freePorts';
export { Load } from './Load';
export { RunningEdge } from './RunningEdge';
export type { EdgePlace } from './RunningEdge';
export { pathWithSocat } from './socat';
export { until } from './until';
