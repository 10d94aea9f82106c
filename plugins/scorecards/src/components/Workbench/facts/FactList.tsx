import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  FactValue,
  FactVariable,
} from '@callboard/backstage-plugin-scorecards-common';
import { FactItem } from './FactItem';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
      maxHeight: '56vh',
      overflowY: 'auto',
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
  }),
  { name: 'CallboardFactList' },
);

/** Facts by who tells them. */
export function FactList(props: {
  variables: readonly FactVariable[];
  /** By fact; absent where they are not known. */
  values?: ReadonlyMap<string, FactValue>;
  onInsert: (name: string) => void;
}) {
  const { variables, values, onInsert } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {variables.map(({ variable, title, description, error, fields }) => (
        <div key={variable}>
          <Typography variant="subtitle2" component="h3">
            {title}
          </Typography>
          {description && (
            <Typography variant="body2" color="textSecondary">
              {description}
            </Typography>
          )}
          {error && (
            <Typography variant="body2" role="note">
              Not read at present: {error}
            </Typography>
          )}
          <ul className={classes.list} aria-label={`Facts of ${title}`}>
            {fields.map(field => (
              <FactItem
                key={field.name}
                field={field}
                value={values?.get(field.name)}
                onInsert={() => onInsert(field.name)}
              />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
