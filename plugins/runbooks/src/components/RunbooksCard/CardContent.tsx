import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { RunbookPage } from '@callboard/backstage-plugin-runbooks-common';
import { AlertSourcesNote, FiringAlerts } from '../Firing';
import { NoRunbooks } from '../NoRunbooks';
import { RunbookLines } from './RunbookLines';

/** Alerts that are listed; the others are counted. */
const ALERTS = 5;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'CallboardRunbooksCardContent' },
);

/** What fires, then the other runbooks of the entity. */
export function CardContent(props: {
  entity: Entity;
  found: RunbookPage;
  tab: string | undefined;
}) {
  const { entity, found, tab } = props;
  const { firing, items, totalItems } = found;
  const classes = useStyles();
  const more = firing.length - ALERTS;
  const answering = new Set(
    firing
      .slice(0, ALERTS)
      .flatMap(({ runbooks: [first] }) => (first ? [first.id] : [])),
  );
  const moreWords = `${more} more ${more === 1 ? 'alert' : 'alerts'}`;
  return (
    <div className={classes.root}>
      <FiringAlerts found={found} limit={ALERTS} tab={tab} />
      {more > 0 && (
        <Typography variant="body2">
          {tab ? <Link to={tab}>{moreWords}</Link> : moreWords}
        </Typography>
      )}
      {(totalItems > 0 || firing.length > 0) && (
        <div>
          <AlertSourcesNote found={found} />
        </div>
      )}
      {totalItems === 0 ? (
        <NoRunbooks entity={entity} />
      ) : (
        <RunbookLines
          found={found}
          items={items.filter(({ id }) => !answering.has(id))}
          tab={tab}
        />
      )}
    </div>
  );
}
