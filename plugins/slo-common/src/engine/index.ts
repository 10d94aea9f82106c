export * from './budget';
export * from './burning';
export * from './judge';
export * from './lookbacks';
export * from './placement';
export * from './trend';
export * from './unsupported';
export * from './urgency';
