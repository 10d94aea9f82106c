import { makeStyles } from '@material-ui/core/styles';
import { EmptyState } from '@callboard/backstage-plugin-callboard-react';
import { Exclusion } from '@callboard/backstage-plugin-slo-common';
import { ExclusionRow } from './ExclusionRow';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'CallboardExclusionList' },
);

/** The document that excludes time, for who would rather commit it than ask in the portal. */
function exclusionYaml(slo: string): string {
  return `apiVersion: callboard.dev/v1alpha1
kind: SloExclusion
metadata: { name: database-failover }
spec:
  type: maintenance
  reason: Failover test of the database
  author: user:default/me
  approver: user:default/somebody-else
  slos: [${slo}]
  start: '2026-12-06T02:00'
  end: '2026-12-06T03:30'
  timeZone: Europe/Berlin
  recurrence: FREQ=WEEKLY;BYDAY=SU`;
}

/** Proposals that wait for a decision first. */
function waitingFirst(a: Exclusion, b: Exclusion): number {
  const waits = ({ status }: Exclusion) => Number(status === 'proposed');
  return waits(b) - waits(a);
}

/** Every exclusion of an SLO, with what can be decided about it. */
export function ExclusionList(props: {
  items: Exclusion[];
  slo: string;
  onDecided: () => void;
}) {
  const { items, slo, onDecided } = props;
  const classes = useStyles();
  if (items.length === 0) {
    return (
      <EmptyState title="No time is excluded" yaml={exclusionYaml(slo)}>
        Planned maintenance and disputed periods need not spend the budget, once
        a second person has agreed. Propose one below, or commit a document:
      </EmptyState>
    );
  }
  return (
    <ul className={classes.list} aria-label="Exclusions, undecided first">
      {[...items].sort(waitingFirst).map(item => (
        <ExclusionRow key={item.id} exclusion={item} onDecided={onDecided} />
      ))}
    </ul>
  );
}
