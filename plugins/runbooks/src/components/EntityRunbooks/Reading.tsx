import { useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityResource,
  useElementWidth,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { RunbookPage } from '@callboard/backstage-plugin-runbooks-common';
import { Opened } from '../../lib/openedIn';
import { RunbookReader } from '../RunbookReader';
import { RunbookNav } from './RunbookNav';

/** Pixels from which the list stands beside the page; below, it follows it. */
const WIDE = 1000;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      alignItems: 'start',
    },
    wide: { gridTemplateColumns: '260px minmax(0, 1fr)' },
    nav: { padding: theme.spacing(2), '$wide > &': { order: -1 } },
  }),
  { name: 'CallboardRunbookReading' },
);

/** One runbook of an entity, beside the others. */
export function Reading(props: {
  entity: Entity;
  runbooks: EntityResource<RunbookPage>;
  opened: Opened;
  tab: string | undefined;
}) {
  const { entity, runbooks, opened, tab } = props;
  const { runbookId, anchor, checklistId } = opened;
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const wide = useElementWidth(frame, 1200) >= WIDE;
  const [, change] = useUrlParams();
  const alert = runbooks.value?.firing.find(
    ({ fingerprint }) => fingerprint === opened.alert,
  );
  return (
    <div ref={frame} className={`${classes.root} ${wide ? classes.wide : ''}`}>
      <RunbookReader
        key={runbookId}
        runbookId={runbookId}
        entityRef={stringifyEntityRef(entity)}
        anchor={anchor}
        alert={
          alert && {
            source: alert.source,
            fingerprint: alert.fingerprint,
            name: alert.name,
          }
        }
        checklistId={checklistId}
        onClose={() =>
          change({ runbook: undefined, checklist: undefined, alert: undefined })
        }
      />
      {runbooks.value && (
        <Paper className={classes.nav}>
          <RunbookNav found={runbooks.value} current={runbookId} tab={tab} />
        </Paper>
      )}
    </div>
  );
}
