export * from './announceChanges';
export * from './describeChange';
export * from './terms';
export * from './VersionStore';
