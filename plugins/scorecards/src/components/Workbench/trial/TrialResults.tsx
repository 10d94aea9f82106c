import Typography from '@material-ui/core/Typography';
import {
  countWords,
  Section,
} from '@callboard/backstage-plugin-callboard-react';
import { Preview } from '@callboard/backstage-plugin-scorecards-common';
import { Trial } from '../../../lib/workbench/useTrial';
import { ChangeTable } from './ChangeTable';
import { EntityChoice } from './EntityChoice';
import { StandingTable } from './StandingTable';
import { TriedServices } from './TriedServices';

/** What the document would say: who stands where, who would change, and why each check says what it says. */
export function TrialResults(props: {
  trial: Trial;
  /** The only entity that it is tried on. */
  entityRef: string | undefined;
  onEntityRef: (entityRef: string | undefined) => void;
}) {
  const { trial, entityRef, onEntityRef } = props;
  const { preview, outdated } = trial;
  return (
    <Section title="What it would say">
      <EntityChoice
        entityRef={entityRef}
        known={preview?.items ?? []}
        onChange={onEntityRef}
      />
      {!preview && (
        <Typography variant="body2" color="textSecondary">
          {trial.busy
            ? 'It is being tried.'
            : 'Nothing yet: the document cannot be used.'}
        </Typography>
      )}
      {preview && outdated && (
        <Typography variant="body2" role="note">
          Below is what the text said before, when it could be used.
        </Typography>
      )}
      {preview && <Results preview={preview} isOne={entityRef !== undefined} />}
    </Section>
  );
}

function Results(props: { preview: Preview; isOne: boolean }) {
  const { preview, isOne } = props;
  const { items, total, levels, leftOut } = preview;
  const applies =
    levels.reduce((sum, level) => sum + (total.levels[level] ?? 0), 0) +
    total.none +
    total.unproven;
  return (
    <>
      <Typography variant="body2">
        {applies === 0
          ? 'It applies to none of them: look at its filter.'
          : `It applies to ${countWords(applies, 'service')}.`}
        {leftOut > 0 &&
          ` ${countWords(
            leftOut,
            'entity',
            'entities',
          )} that you may not see were left out.`}
      </Typography>
      <StandingTable preview={preview} />
      <ChangeTable changes={preview.changes} />
      <TriedServices items={items} total={applies} isOne={isOne} />
    </>
  );
}
