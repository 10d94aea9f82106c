export * from './SloApi';
