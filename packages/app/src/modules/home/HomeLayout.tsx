import { Content, Header, Page } from '@backstage/core-components';
import {
  configApiRef,
  identityApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import {
  HomePageLayoutProps,
  HomePageWidgetData,
} from '@backstage/plugin-home-react/alpha';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  content: { maxWidth: 1400 },
  search: { maxWidth: 720, margin: theme.spacing(0, 0, 3) },
  grid: {
    display: 'grid',
    gap: theme.spacing(3),
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
  },
}));

/** Shown first, in this order; what else is installed comes after. */
const FIRST = ['YourTeams', 'HomePageStarredEntities'];
const SEARCH = 'HomePageSearchBar';

const rank = ({ name }: HomePageWidgetData) => {
  const index = FIRST.indexOf(name ?? '');
  return index < 0 ? FIRST.length : index;
};

/** The search field on top, then cards in as many columns as there is room for. */
export function HomeLayout({ widgets }: HomePageLayoutProps) {
  const classes = useStyles();
  const organization =
    useApi(configApiRef).getOptionalString('organization.name');
  const identityApi = useApi(identityApiRef);
  const { value: profile } = useEntityResource('profile', () =>
    identityApi.getProfileInfo(),
  );
  const search = widgets.find(({ name }) => name === SEARCH);
  const cards = widgets
    .filter(widget => widget !== search)
    .sort((a, b) => rank(a) - rank(b));
  return (
    <Page themeId="home">
      <Header
        title={
          profile?.displayName ? `Hello, ${profile.displayName}` : 'Callboard'
        }
        subtitle={organization}
        pageTitleOverride="Home"
      />
      <Content className={classes.content}>
        <div className={classes.search}>{search?.component}</div>
        <div className={classes.grid}>
          {cards.map(({ node, component }) => (
            <div key={node.spec.id}>{component}</div>
          ))}
        </div>
      </Content>
    </Page>
  );
}
