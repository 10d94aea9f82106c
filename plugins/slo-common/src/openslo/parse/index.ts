export * from './parseOpenSlo';
