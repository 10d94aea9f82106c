import { makeStyles } from '@material-ui/core/styles';
import { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import { RunbookRow } from '../RunbookRow';

const useStyles = makeStyles(
  { list: { margin: 0, padding: 0 } },
  { name: 'CallboardRunbookRows' },
);

/** Runbooks with all that is known of them, worst first. */
export function RunbookRows(props: {
  items: readonly Runbook[];
  tab: string | undefined;
  onChanged: () => void;
}) {
  const { items, tab, onChanged } = props;
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label="Runbooks">
      {items.map(runbook => (
        <RunbookRow
          key={runbook.id}
          runbook={runbook}
          tab={tab}
          onChanged={onChanged}
        />
      ))}
    </ul>
  );
}
