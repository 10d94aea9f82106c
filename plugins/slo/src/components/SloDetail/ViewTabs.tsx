import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { View, VIEWS } from '../../lib/useView';

const useStyles = makeStyles(
  theme => ({
    root: {
      minHeight: 36,
      marginTop: theme.spacing(0.5),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    tab: {
      minWidth: 0,
      minHeight: 36,
      padding: theme.spacing(0.5, 1.5),
      textTransform: 'none',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'CallboardSloViews' },
);

/** The ways to look at one SLO; arrow keys move between them. */
export function ViewTabs(props: {
  slo: string;
  view: View;
  onChange: (view: View) => void;
}) {
  const { slo, view, onChange } = props;
  const classes = useStyles();
  return (
    <Tabs
      value={view}
      onChange={(_, next: View) => onChange(next)}
      variant="scrollable"
      scrollButtons="auto"
      indicatorColor="primary"
      className={classes.root}
      aria-label="Ways to look at this SLO"
    >
      {VIEWS.map(([name, label]) => (
        <Tab
          key={name}
          value={name}
          label={label}
          id={`tab-${name}-${slo}`}
          aria-controls={`panel-${slo}`}
          className={classes.tab}
        />
      ))}
    </Tabs>
  );
}
