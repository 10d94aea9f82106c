import { EmptyState } from '@callboard/backstage-plugin-callboard-react';

const INTEGRATION_YAML = `integrations:
  github:
    - host: github.com
      token: \${GITHUB_TOKEN}`;

/** A portal that can make no repository that the template allows. */
export function NoDestination() {
  return (
    <EmptyState
      title="This portal makes no repository that the template allows"
      yaml={INTEGRATION_YAML}
    >
      Ask whoever runs the portal to add a host of repositories to its
      configuration:
    </EmptyState>
  );
}
