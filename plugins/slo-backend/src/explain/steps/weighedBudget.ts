import {
  amountOf,
  budgetSpent,
  BudgetTerms,
  errorBudget,
  ExplanationStep,
  windowBases,
  WindowTally,
} from '@callboard/backstage-plugin-slo-common';
import { show } from '../numbers';

/** Σ weight × errors / budget of the components. */
export function weighedBudget(
  terms: BudgetTerms,
  window: WindowTally,
  names: string[],
  remaining: number | null,
): ExplanationStep[] {
  const bases = windowBases(terms, window);
  const parts = terms.parts.map(
    ({ target, weight }, index): ExplanationStep => {
      const tally = window.tallies[index];
      const base = bases[index] ?? 0;
      const label = `spent by ${names[index] ?? index}`;
      if (!tally || base === 0) {
        return { label, formula: 'no traffic: spends nothing', value: 0 };
      }
      const { bad } = amountOf(terms.method, tally);
      const budget = errorBudget(target);
      const spent = (weight * (bad / base)) / budget;
      return {
        label,
        formula: `${show(weight)} × (${show(bad)} bad / ${show(
          base,
        )} events) / ${show(budget)} = ${show(spent)}`,
        value: spent,
      };
    },
  );
  const spent = budgetSpent(terms, window);
  if (spent === null || remaining === null) {
    return parts;
  }
  const sum = parts.map(({ value }) => show(value ?? 0)).join(' + ');
  return [
    ...parts,
    { label: 'spent', formula: `${sum} = ${show(spent)}`, value: spent },
    {
      label: 'remaining',
      formula: `1 − ${show(spent)} = ${show(remaining)}`,
      value: remaining,
    },
  ];
}
