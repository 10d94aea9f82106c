import { makeStyles } from '@material-ui/core/styles';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityResource,
  ErrorNote,
  Section,
} from '@callboard/backstage-plugin-callboard-react';
import { RunbookPage } from '@callboard/backstage-plugin-runbooks-common';
import { ChecklistList } from '../Checklist';
import { NoRunbooks } from '../NoRunbooks';
import { AlertsWithoutRunbook } from './AlertsWithoutRunbook';
import { FiringSection } from './FiringSection';
import { OverviewBones } from './OverviewBones';
import { RunbooksSection } from './RunbooksSection';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardRunbooksOverview' },
);

/** Everything about the runbooks of an entity: what fires first. */
export function Overview(props: {
  entity: Entity;
  runbooks: EntityResource<RunbookPage>;
  tab: string | undefined;
}) {
  const { entity, runbooks, tab } = props;
  const { value, error, loading, loadedAt, refresh } = runbooks;
  const entityRef = stringifyEntityRef(entity);
  const { name } = entity.metadata;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {error && (
        <ErrorNote
          action={`read the runbooks of ${name}`}
          error={error}
          shownSince={value && loadedAt}
          onRetry={refresh}
        />
      )}
      {loading && <OverviewBones />}
      {value && <FiringSection found={value} tab={tab} />}
      {value && value.totalItems === 0 && (
        <Section title="Runbooks">
          <NoRunbooks entity={entity} inFull />
        </Section>
      )}
      {value && value.totalItems > 0 && (
        <RunbooksSection
          entityRef={entityRef}
          found={value}
          tab={tab}
          onChanged={refresh}
        />
      )}
      {value && (
        <>
          <AlertsWithoutRunbook entityRef={entityRef} name={name} tab={tab} />
          <Section title="Checklists" frameless>
            <ChecklistList entityRef={entityRef} />
          </Section>
        </>
      )}
    </div>
  );
}
