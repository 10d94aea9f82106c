export * from './document';
export * from './timing';
