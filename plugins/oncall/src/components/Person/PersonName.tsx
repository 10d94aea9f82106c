import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Person } from '@callboard/backstage-plugin-oncall-common';

const PROBLEMS: Record<NonNullable<Person['problem']>, string> = {
  'not-in-catalog': 'not in the catalog',
  'no-contact': 'no contact known',
  deleted: 'left the catalog',
};

const useStyles = makeStyles(
  theme => ({
    root: { overflowWrap: 'anywhere' },
    problem: {
      marginLeft: theme.spacing(0.5),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
    },
  }),
  { name: 'CallboardPersonName' },
);

/** Somebody by name, which leads to their page of the catalog, and what is wrong with reaching them. */
export function PersonName(props: { person: Person }) {
  const { ref, kind, name, problem } = props.person;
  const classes = useStyles();
  // A page that is not there any more is nowhere to lead.
  const hasPage =
    kind !== 'external' &&
    problem !== 'deleted' &&
    problem !== 'not-in-catalog';
  return (
    <span className={classes.root}>
      {hasPage ? <EntityRefLink entityRef={ref} title={name} hideIcon /> : name}
      {problem && (
        <span className={classes.problem}>({PROBLEMS[problem]})</span>
      )}
    </span>
  );
}
