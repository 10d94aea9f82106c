import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useView, ViewTabs } from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { shownOf } from '../../lib/shown';
import { VIEWS } from '../../lib/views';
import { Issues } from './Issues';
import { NowView } from './now/NowView';
import { Objectives } from './Objectives';
import { OpenedView } from './OpenedView';

const useStyles = makeStyles(
  theme => ({ panel: { marginTop: theme.spacing(1), minWidth: 0 } }),
  { name: 'CallboardSloDetail' },
);

/** Everything about one SLO: how it stands now, and behind each tab what is read only once it is opened. */
export function SloDetail(props: {
  status: SloStatus;
  /** Every SLO of the entity, where they are known. */
  siblings?: readonly SloStatus[];
  /** A reason that stands elsewhere in sight already. */
  said?: string;
}) {
  const { status, siblings, said } = props;
  const classes = useStyles();
  const [name, setName] = useState<string>();
  const [view, setView] = useView(VIEWS);
  const choices = shownOf(status);
  const objective = choices.find(choice => choice.name === name) ?? choices[0];
  return (
    <div>
      {status.description && (
        <Typography variant="body2">{status.description}</Typography>
      )}
      {objective && choices.length > 1 && (
        <Objectives
          status={status}
          choices={choices}
          chosen={objective}
          onChoose={setName}
        />
      )}
      <ViewTabs
        id={status.ref}
        label="Ways to look at this SLO"
        views={VIEWS}
        view={view}
        onChange={setView}
      />
      <div
        role="tabpanel"
        id={`panel-${status.ref}`}
        aria-labelledby={`tab-${view}-${status.ref}`}
        className={classes.panel}
      >
        {view === 'now' ? (
          <>
            <Issues issues={status.issues} />
            <NowView
              status={status}
              objective={objective}
              siblings={siblings}
              said={said}
            />
          </>
        ) : (
          <OpenedView view={view} status={status} objective={objective} />
        )}
      </div>
    </div>
  );
}
