/**
 * What the scorecards family shares: documents, expressions, how checks are judged, wire types, permissions and the client.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './document';
export * from './evaluation';
export {
  ExpressionContext,
  type DeclaredFact,
  type ExpressionResult,
  isOfFactType,
  toExpressionContext,
} from './expression';
export * from './facts';
export * from './judge';
export * from './model';
export * from './permissions';
export * from './schema';
