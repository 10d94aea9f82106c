import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  countWords,
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { changeWords, lastReviewWords } from '../../lib/reader/reviewing';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: theme.spacing(0.5, 0, 0),
      paddingLeft: theme.spacing(3),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardBeforeReview' },
);

/** What a reviewer should know: how the last review went, what changed since, and what the page is known to lack. */
export function BeforeReview(props: {
  runbook: Pick<Runbook, 'id' | 'tier' | 'freshness' | 'quality'>;
}) {
  const { id, tier, freshness, quality } = props.runbook;
  const classes = useStyles();
  const now = useNow();
  const runbooksApi = useApi(runbooksApiRef);
  // A help, not a condition: where it cannot be read, the rest is said.
  const { value: history } = useEntityResource(
    `history of ${id}`,
    signal => runbooksApi.getHistory(id, { signal }),
    { everySeconds: 600 },
  );
  return (
    <div>
      <Typography variant="body2">{lastReviewWords(freshness, now)}</Typography>
      <Typography variant="body2">
        {changeWords(freshness, history?.items, now)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {tier
          ? `A review counts until the next one is due at tier ${tier}; it is audited.`
          : 'The entity has no tier; a review counts as long as is usual for those. It is audited.'}
      </Typography>
      {quality.findings.length > 0 && (
        <>
          <Typography variant="body2">
            {countWords(quality.findings.length, 'thing')} the page is known to
            lack:
          </Typography>
          <ul className={classes.list} aria-label="What the page lacks">
            {quality.findings.map(({ code, message, line, anchor }) => (
              <li key={`${code} ${line} ${anchor} ${message}`}>
                <Typography variant="body2">
                  {message}
                  {line !== undefined && ` (line ${line})`}
                </Typography>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
