/** A runbook as it should be. */
export const HIGH_ERROR_RATE = `# High error rate

## Meaning

More than 5 % of checkouts fail. The error budget of 30 days is gone within two days if it goes on like this.

## Impact

Customers cannot pay. Merchants see abandoned carts, and support is told within minutes.

## Diagnosis

- [ ] Look at the [error dashboard](https://grafana.example/d/checkout-errors): which route, which region?
- [ ] Was there a deployment in the last hour?

\`\`\`sh
kubectl -n payments rollout history deployment/checkout
\`\`\`

- [ ] Does the bank answer?

### CheckoutBurnRateFast

The fast window burns: begin with the deployment.

## Mitigation

- [ ] Roll back

\`\`\`sh
kubectl -n payments rollout undo deployment/checkout
\`\`\`

- [ ] Switch to the second acquirer
- [ ] Tell support in #payments-incidents
`;
