import { Budget } from '../Budget';
import { ExpressionContext } from '../ExpressionContext';

/** What one evaluation works with. */
export interface Frame {
  context: ExpressionContext;
  /** Values of the variables that comprehensions and `cel.bind` introduce. */
  locals: unknown[];
  budget: Budget;
}

/** A part of an expression made ready. It gives a value, or Unknown; it throws nothing but BudgetExceeded. */
export type Evaluate = (frame: Frame) => unknown;
