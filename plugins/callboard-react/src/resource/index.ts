export {
  useEntityResource,
  type EntityResource,
  type EntityResourceOptions,
} from './useEntityResource';
export { Part } from './Part';
