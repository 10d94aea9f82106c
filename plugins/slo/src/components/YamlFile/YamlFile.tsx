import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { CodeSnippet } from '@backstage/core-components';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    code: {
      maxHeight: 420,
      overflow: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
  }),
  { name: 'CallboardYamlFile' },
);

/** A YAML file to read, copy or download. */
export function YamlFile(props: { name: string; text: string }) {
  const { name, text } = props;
  const classes = useStyles();
  return (
    <section aria-label={name}>
      <div className={classes.head}>
        <Typography variant="body2" component="h5">
          <code>{name}</code>
        </Typography>
        <Button
          size="small"
          component="a"
          href={`data:application/yaml;charset=utf-8,${encodeURIComponent(
            text,
          )}`}
          download={name}
        >
          Download
        </Button>
      </div>
      <div
        className={classes.code}
        role="region"
        aria-label={`Text of ${name}`}
      >
        <CodeSnippet text={text} language="yaml" showCopyCodeButton />
      </div>
    </section>
  );
}
