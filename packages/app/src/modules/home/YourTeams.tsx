import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { toError } from '@backstage/errors';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { EntityRefLink, catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(0.5, 2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
  },
  team: { margin: theme.spacing(0, 0, 2) },
  description: { color: theme.palette.textSubtle },
}));

/** The groups of whoever is signed in, and the components each of them owns. */
export function YourTeams() {
  const classes = useStyles();
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  const { value: teams, error } = useEntityResource('your-teams', async () => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    const groups = ownershipEntityRefs.filter(ref => ref.startsWith('group:'));
    if (groups.length === 0) {
      return [];
    }
    const { items } = await catalogApi.getEntities({
      filter: { kind: 'component', 'relations.ownedBy': groups },
      fields: ['kind', 'metadata', 'spec.type', 'relations'],
      order: { field: 'metadata.name', order: 'asc' },
    });
    return groups.map(group => ({
      group,
      components: items.filter(isOwnedBy(group)),
    }));
  });

  if (error && !teams) {
    return <ResponseErrorPanel error={toError(error)} />;
  }
  if (!teams) {
    return <Progress />;
  }
  if (teams.length === 0) {
    return (
      <Typography>
        You are in no team of the catalog yet. Teams are Group documents;
        membership stands in the User document, under <code>memberOf</code>.
      </Typography>
    );
  }
  return (
    <>
      {teams.map(({ group, components }) => (
        <section key={group} className={classes.team}>
          <Typography variant="subtitle1" component="h3" gutterBottom>
            <EntityRefLink entityRef={group} />
          </Typography>
          {components.length === 0 && (
            <Typography variant="body2" className={classes.description}>
              Owns no component.
            </Typography>
          )}
          <ul className={classes.list}>
            {components.map(component => (
              <li key={stringifyEntityRef(component)}>
                <EntityRefLink entityRef={component} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function isOwnedBy(group: string) {
  return (entity: Entity) =>
    entity.relations?.some(
      ({ type, targetRef }) => type === 'ownedBy' && targetRef === group,
    ) ?? false;
}
