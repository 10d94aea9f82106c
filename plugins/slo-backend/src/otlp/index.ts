export { createOtlp } from './createOtlp';
export type { OtlpConfig } from './OtlpConfig';
export { addOtlpRoutes } from './otlpRoutes';
export type { OtlpService } from './OtlpService';
export { OtlpStore } from './OtlpStore';
export { pruneOtlp } from './pruneOtlp';
export { refuseProtobuf } from './refuseProtobuf';
