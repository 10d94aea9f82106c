import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CopyTextButton, Link } from '@backstage/core-components';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      // Long lines of YAML scroll inside their frame instead of widening the block.
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      justifyItems: 'start',
    },
    frame: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      width: '100%',
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
    },
    code: {
      flex: '1 1 auto',
      minWidth: 0,
      margin: 0,
      padding: theme.spacing(1.5),
      overflowX: 'auto',
      fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
      fontSize: theme.typography.body2.fontSize,
      lineHeight: 1.5,
    },
  }),
  { name: 'CallboardEmptyState' },
);

/**
 * An empty block: what it is for, the few lines of YAML that fill it, and a link to read on.
 * @public
 */
export function EmptyState(props: {
  /** One sentence: what is missing. */
  title: string;
  /** What this is for. */
  children?: ReactNode;
  /** The lines that fill it. */
  yaml?: string;
  link?: { to: string; text: string };
}) {
  const { title, children, yaml, link } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="subtitle1" component="p">
        {title}
      </Typography>
      {children && (
        <Typography variant="body2" color="textSecondary">
          {children}
        </Typography>
      )}
      {yaml && (
        <div className={classes.frame}>
          <pre className={classes.code}>
            <code>{yaml}</code>
          </pre>
          <CopyTextButton
            text={yaml}
            tooltipText="Copied"
            aria-label="Copy the YAML"
          />
        </div>
      )}
      {link && <Link to={link.to}>{link.text}</Link>}
    </div>
  );
}
