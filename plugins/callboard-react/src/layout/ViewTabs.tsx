import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { Views } from '../filters';

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
  { name: 'CallboardViewTabs' },
);

/**
 * Ways to look at something as tabs; arrow keys move between them. What the chosen one shows belongs into an element with
 * role `tabpanel`, id `panel-<id>` and `aria-labelledby` `tab-<view>-<id>`.
 * @public
 */
export function ViewTabs<V extends string>(props: {
  /** Tells several sets of tabs on one page apart. */
  id: string;
  /** For screen readers: "Ways to look at this SLO". */
  label: string;
  views: Views<V>;
  view: V;
  onChange: (view: V) => void;
}) {
  const { id, label, views, view, onChange } = props;
  const classes = useStyles();
  return (
    <Tabs
      value={view}
      onChange={(_, next: V) => onChange(next)}
      variant="scrollable"
      scrollButtons="auto"
      indicatorColor="primary"
      className={classes.root}
      aria-label={label}
    >
      {views.map(([name, title]) => (
        <Tab
          key={name}
          value={name}
          label={title}
          id={`tab-${name}-${id}`}
          aria-controls={`panel-${id}`}
          className={classes.tab}
        />
      ))}
    </Tabs>
  );
}
