export { allowanceInWords, allowedBadMinutes } from './allowance';
export * from './sloDocuments';
export * from './SloIndicator';
export * from './tierPromises';
