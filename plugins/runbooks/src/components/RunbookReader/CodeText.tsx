import { makeStyles } from '@material-ui/core/styles';
import { CodeSnippet, CopyTextButton } from '@backstage/core-components';

/** Characters beyond which colours cost more than they are worth. */
const MAX_COLOURED = 30_000;

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      margin: theme.spacing(1, 0),
      fontSize: theme.typography.body2.fontSize,
    },
    plain: {
      margin: 0,
      padding: theme.spacing(1.5),
      maxHeight: 480,
      overflow: 'auto',
      backgroundColor: theme.palette.action.hover,
      color: theme.palette.text.primary,
    },
    copy: { position: 'absolute', top: 4, right: 4 },
  }),
  { name: 'CallboardCodeText' },
);

/** Code to copy. */
export function CodeText(props: { text: string; language?: string }) {
  const { text, language = 'text' } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {text.length > MAX_COLOURED ? (
        <>
          <pre className={classes.plain}>
            <code>{text}</code>
          </pre>
          <div className={classes.copy}>
            <CopyTextButton text={text} aria-label="Copy text" />
          </div>
        </>
      ) : (
        <CodeSnippet
          text={text}
          language={language}
          showCopyCodeButton
          customStyle={{ margin: 0 }}
        />
      )}
    </div>
  );
}
