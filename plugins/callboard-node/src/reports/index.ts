export { checkItem, type ItemFault } from './checkItem';
export {
  entityRefField,
  entityRefsField,
  instantField,
  maybe,
  webAddressField,
} from './fields';
export { canonicalJson, sha256 } from './fingerprint';
export { parseEnvelope } from './parseEnvelope';
