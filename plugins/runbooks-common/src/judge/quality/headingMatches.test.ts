import { headingMatches } from './headingMatches';

describe('headingMatches', () => {
  it.each([
    ['Impact', 'Impact'],
    ['IMPACT', 'impact'],
    ['impact:', 'Impact'],
    ['1. Impact', 'Impact'],
    ['2.3) Impact', 'Impact'],
    ['Step 4: Impact', 'Impact'],
    ['🔥 Impact', 'Impact'],
    ['Impact on customers', 'Impact'],
    ['Impact (customers)', 'Impact'],
    ['Meaning and impact', 'Impact'],
    ['Meaning & Impact', 'Impact'],
    ['Meaning / Impact', 'Impact'],
    ['Triage, diagnosis', 'Diagnosis'],
    ['CheckoutErrors: Diagnosis', 'Diagnosis'],
    ['CheckoutErrors - Diagnosis', 'Diagnosis'],
    ['How to roll back', 'How to roll back'],
    ['Rollback', 'Rollback'],
    ['影響', '影響'],
  ])('finds in "%s" the required "%s"', (title, required) => {
    expect(headingMatches(title, required)).toBe(true);
  });

  it.each([
    ['Impacts', 'Impact'],
    ['Low impact', 'Impact'],
    ['Before diagnosis', 'Diagnosis'],
    ['', 'Impact'],
    ['How to roll', 'How to roll back'],
  ])('does not find in "%s" the required "%s"', (title, required) => {
    expect(headingMatches(title, required)).toBe(false);
  });
});
