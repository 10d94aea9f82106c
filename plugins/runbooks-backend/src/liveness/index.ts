export {
  createLiveness,
  type CreateLivenessOptions,
  type Liveness,
} from './createLiveness';
