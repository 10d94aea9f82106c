export {
  useEntityResource,
  type EntityResource,
  type EntityResourceOptions,
} from './useEntityResource';
