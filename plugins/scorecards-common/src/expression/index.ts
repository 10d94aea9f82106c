export { compileExpression } from './compileExpression';
export type { ExpressionResult } from './compileExpression';
export { typedEnvironment } from './environment';
export {
  ExpressionContext,
  toExpressionContext,
  whyUnknown,
} from './ExpressionContext';
export { messageOf } from './ExpressionIssue';
export { type DeclaredFact, factIndexOf } from './factIndex';
export { parseExpression } from './parseExpression';
export { isOfFactType } from './toValue';
