export { allowanceInWords, allowedBadMinutes } from './allowance';
export * from './tierPromises';
