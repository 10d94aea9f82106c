import { makeStyles } from '@material-ui/core/styles';
import { RunbookUse } from '@callboard/backstage-plugin-runbooks-common';
import { SOURCE_WORDS } from '../../lib/sourceWords';

/** Places that are shown at once. */
const SHOWN = 2;

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    summary: {
      cursor: 'pointer',
      fontSize: theme.typography.caption.fontSize,
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'CallboardSourcesFact' },
);

function Uses(props: { uses: readonly RunbookUse[]; label: string }) {
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label={props.label}>
      {props.uses.map(({ kind, where, url, anchor }) => (
        <li key={`${kind} ${where} ${url} ${anchor}`} title={url}>
          {SOURCE_WORDS[kind]}: {where}
        </li>
      ))}
    </ul>
  );
}

/** The places that name a page for its entity. */
export function SourcesFact(props: { uses: readonly RunbookUse[] }) {
  const { uses } = props;
  const classes = useStyles();
  const more = uses.slice(SHOWN);
  if (uses.length === 0) {
    return <>nothing any more</>;
  }
  return (
    <>
      <Uses uses={uses.slice(0, SHOWN)} label="Named by" />
      {more.length > 0 && (
        <details>
          <summary className={classes.summary}>{more.length} more</summary>
          <Uses uses={more} label="Also named by" />
        </details>
      )}
    </>
  );
}
