export { CheckDetail } from './CheckDetail';
export { Evidence } from './Evidence';
