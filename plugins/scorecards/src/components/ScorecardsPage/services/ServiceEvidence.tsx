import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  StateChip,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import {
  CheckResult,
  EntityScorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import { heldBackFirst } from '../../../lib/page/heldBackFirst';
import { scoreWords } from '../../../lib/words/counts';
import { standingWords } from '../../../lib/words/standings';
import { CHECK_STATUSES } from '../../../lib/words/statuses';
import { CheckDetail } from '../../CheckDetail';
import { usePageState } from '../frame/PageState';
import { ServiceName } from '../frame/ServiceName';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '&:focus': { outline: 'none' },
    },
    title: { '&:focus': { outline: 'none' } },
    check: {
      width: '100%',
      justifyContent: 'flex-start',
      textTransform: 'none',
      textAlign: 'left',
    },
  }),
  { name: 'CallboardServiceEvidence' },
);

/** What was pressed is gone once the panel shows something else: keys go on from what took its place. */
function takeFocus(element: HTMLElement | null) {
  element?.focus();
}

/** The checks of a service, those in the way first; each opens. */
function Checks({ checks }: { checks: readonly CheckResult[] }) {
  const classes = useStyles();
  const { change } = usePageState();
  return (
    <ul
      className={classes.list}
      aria-label="Checks"
      tabIndex={-1}
      ref={takeFocus}
    >
      {checks.map(({ id, title, level, status }) => (
        <li key={id}>
          <Button
            size="small"
            className={classes.check}
            onClick={() => change({ openCheck: id })}
          >
            <StateChip
              tone={CHECK_STATUSES[status].tone}
              label={`${title} (${level}): ${CHECK_STATUSES[status].label}`}
            />
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What a check says of a service and from which facts; without a check, all checks up to the level that was asked for. */
export function ServiceEvidence(props: {
  service: EntityScorecard;
  onChanged: () => void;
}) {
  const { service, onChanged } = props;
  const { checks = [], standing, score, scorecard, scorecardTitle } = service;
  const classes = useStyles();
  const { filters, change } = usePageState();
  const [params] = useUrlParams();
  const check = checks.find(({ id }) => id === params.get('openCheck'));
  return (
    <div className={classes.root}>
      <div>
        <ServiceName {...service} title={service.entityTitle}>
          <Typography variant="body2">
            {scorecardTitle}: {standingWords(standing)}, {scoreWords(score)}
          </Typography>
        </ServiceName>
      </div>
      {check ? (
        <>
          <Typography
            variant="subtitle1"
            component="h3"
            className={classes.title}
            tabIndex={-1}
            ref={takeFocus}
          >
            {check.title} ({check.level})
          </Typography>
          <CheckDetail
            result={check}
            entityRef={service.entityRef}
            scorecard={scorecard}
            onChanged={onChanged}
            readOnly={filters.at !== undefined}
          />
          <div>
            <Button
              size="small"
              onClick={() => change({ openCheck: undefined })}
            >
              All its checks
            </Button>
          </div>
        </>
      ) : (
        <Checks
          checks={heldBackFirst(service, params.get('openLevel') ?? undefined)}
        />
      )}
    </div>
  );
}
