import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  countWords,
  FreshnessBadge,
  Proportions,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { ScorecardSummary } from '@callboard/backstage-plugin-scorecards-common';
import { levelParts } from '../../../lib/words/standings';
import { PlaceLink } from '../frame/PlaceLink';

const useStyles = makeStyles(
  theme => ({
    issues: {
      margin: theme.spacing(0.5, 0, 0),
      paddingLeft: theme.spacing(2.5),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardDocumentCells' },
);

/** A scorecard by its title, leading to its document and its services. */
export function Name({ scorecard }: { scorecard: ScorecardSummary }) {
  const { ref, title, description, ownerRef } = scorecard;
  return (
    <>
      <Typography variant="body2">
        <EntityRefLink entityRef={ref} title={title} hideIcon />
      </Typography>
      {description && <Typography variant="body2">{description}</Typography>}
      <Typography variant="caption" color="textSecondary" component="div">
        {ownerRef ? (
          <EntityRefLink entityRef={ownerRef} hideIcon />
        ) : (
          'nobody owns it'
        )}
        {' · '}
        <PlaceLink to={{ view: 'overview', scorecard: ref }}>
          Overview
        </PlaceLink>
        {' · '}
        <PlaceLink to={{ view: 'workbench', scorecard: ref }}>
          Open in the workbench
        </PlaceLink>
      </Typography>
    </>
  );
}

/** Whether its document can be used, else what is wrong with it, and what counts meanwhile. */
export function Usable({ scorecard }: { scorecard: ScorecardSummary }) {
  const { valid, version, issues, asOf } = scorecard;
  const classes = useStyles();
  const meanwhile = version
    ? 'Its last valid version counts.'
    : 'It has no valid version yet: it counts for nothing.';
  return (
    <>
      <StateChip
        tone={valid ? 'good' : 'bad'}
        label={valid ? 'can be used' : 'cannot be used'}
      />
      {!valid && (
        <Typography variant="body2" color="textSecondary">
          {meanwhile}
        </Typography>
      )}
      {issues.length > 0 && (
        <ul className={classes.issues} aria-label="What is wrong">
          {issues.map(({ path, code, message }) => (
            <li key={`${path} ${code} ${message}`}>
              <Typography variant="body2">
                <code>{path || 'the document'}</code>: {message}
              </Typography>
            </li>
          ))}
        </ul>
      )}
      <div>
        <FreshnessBadge freshness={{ asOf, stale: false }} />
      </div>
    </>
  );
}

/** How many services it applies to, and where they stand. */
export function Applies({ scorecard }: { scorecard: ScorecardSummary }) {
  const { title, entities, checks, levels, standings } = scorecard;
  return (
    <>
      <Typography variant="body2">
        {countWords(entities, 'service')}, {countWords(checks, 'check')},{' '}
        {levels.join(' < ')}
      </Typography>
      {standings && entities > 0 && (
        <Proportions
          name={`Levels under ${title}`}
          parts={levelParts(levels, standings)}
        />
      )}
    </>
  );
}
