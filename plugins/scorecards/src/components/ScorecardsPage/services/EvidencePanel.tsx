import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  Part,
  shortRef,
  useEntityResource,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { scorecardsApiRef } from '../../../api';
import { usePageState } from '../frame/PageState';
import { ServiceEvidence } from './ServiceEvidence';

const useStyles = makeStyles(
  theme => ({
    paper: { width: 640, maxWidth: '100vw', padding: theme.spacing(2, 3) },
    head: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
    },
  }),
  { name: 'CallboardEvidencePanel' },
);

/** Parameters that open it. */
const CLOSED = { open: undefined, openCheck: undefined, openLevel: undefined };

function Evidence(props: { entityRef: string }) {
  const { entityRef } = props;
  const scorecardsApi = useApi(scorecardsApiRef);
  const { filters, scorecard, changes } = usePageState();
  const { at } = filters;
  const results = useEntityResource(
    `evidence ${entityRef} ${scorecard} ${at}`,
    signal =>
      scorecardsApi.listResults(
        {
          entityRef: [entityRef],
          scorecard: [scorecard],
          detail: 'evidence',
          ...(at && { at }),
        },
        { signal },
      ),
    { trigger: changes },
  );
  return (
    <Part
      resource={results}
      action={`read the evidence of ${shortRef(entityRef, 'component')}`}
      name="the evidence"
      bones={[24, 60, 120, 60]}
    >
      {({ items: [service] }) =>
        service ? (
          <ServiceEvidence service={service} onChanged={results.refresh} />
        ) : (
          <EmptyState title="Nothing is known of this service">
            It was not under this scorecard on this day, or you may not see it.
          </EmptyState>
        )
      }
    </Part>
  );
}

/** The evidence of a service, read when it is opened, beside the table; which one stands in the URL. */
export function EvidencePanel() {
  const classes = useStyles();
  const title = useId();
  const { change } = usePageState();
  const [params] = useUrlParams();
  const entityRef = params.get('open');
  return (
    <Drawer
      anchor="right"
      open={entityRef !== null}
      onClose={() => change(CLOSED)}
      classes={{ paper: classes.paper }}
      PaperProps={{ role: 'dialog', 'aria-labelledby': title }}
    >
      <div className={classes.head}>
        <Typography variant="h6" component="h2" id={title}>
          Evidence
        </Typography>
        <IconButton
          size="small"
          aria-label="Close the evidence"
          onClick={() => change(CLOSED)}
        >
          <CloseIcon />
        </IconButton>
      </div>
      {entityRef && <Evidence entityRef={entityRef} />}
    </Drawer>
  );
}
