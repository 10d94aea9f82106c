export * from './OnCallApi';
export * from './OnCallClient';
