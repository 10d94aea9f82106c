/**
 * What is the same for the ways to write a name: `CheckoutErrorBudgetBurn`, "Checkout error budget burn" and the anchor
 * `checkout-error-budget-burn`. By it a section is found that is called as an alert is.
 * @public
 */
export function sectionKey(name: string): string {
  return name.toLocaleLowerCase('en-US').replace(/[^\p{L}\p{N}]+/gu, '');
}
