import { EmptyState } from '@callboard/backstage-plugin-callboard-react';

const MEMBER_YAML = `apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: you }
spec:
  memberOf: [your-team]`;

/** What somebody does who is in no group, or in none that the catalog has. */
export function NoGroup({ missing }: { missing: readonly string[] }) {
  if (missing.length > 0) {
    return (
      <EmptyState title="The catalog does not have your groups">
        You signed in as a member of {missing.join(', ')}. After a start the
        catalog needs a minute to read them; if they stay away, ask whoever
        keeps your company&apos;s groups.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="You are in no group yet" yaml={MEMBER_YAML}>
      A service belongs to a team, and teams are groups of the catalog. Ask
      whoever keeps your company&apos;s groups to add you to one, then sign out
      and in again: groups are read when you sign in.
    </EmptyState>
  );
}
