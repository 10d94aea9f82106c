import { useCallback, useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ErrorNote,
  Skeleton,
} from '@callboard/backstage-plugin-callboard-react';
import { Checklist } from '@callboard/backstage-plugin-runbooks-common';
import { itemStates, progressOf } from '../../lib/checklist/progress';
import { RenderStep } from '../RunbookReader/PageContext';
import { PageLayout } from '../RunbookReader/PageLayout';
import { useBlocks } from '../RunbookReader/useBlocks';
import { ChecklistHead } from './ChecklistHead';
import { ItemBox } from './ItemBox';
import { News } from './News';
import { NoteField } from './NoteField';
import { Record } from './Record';
import { LiveChecklist } from './useChecklist';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'CallboardChecklistView' },
);

/** The page as it was when the checklist began, with boxes to tick off, and the record of what was done. */
export function ChecklistView(props: {
  live: LiveChecklist;
  checklist: Checklist;
  anchor?: string;
}) {
  const { live, checklist, anchor } = props;
  const { items, events, markdown, summary, url } = checklist;
  const { wanted, own, failed, tick, note, end } = live;
  const classes = useStyles();
  const { page, long } = useBlocks(markdown);
  const ended = summary.endedAt !== undefined;
  const states = useMemo(
    () => itemStates(checklist, wanted),
    [checklist, wanted],
  );
  const itemOf = useMemo(
    () => new Map(items.map(item => [item.id, item])),
    [items],
  );
  const renderStep: RenderStep = useCallback(
    (block, text) => {
      const item = itemOf.get(block.id ?? '');
      const state = states.get(block.id ?? '');
      return item && state ? (
        <ItemBox
          item={item}
          state={state}
          readOnly={ended}
          onTick={done => tick(item.id, done, item.text)}
        >
          {text}
        </ItemBox>
      ) : (
        text
      );
    },
    [itemOf, states, ended, tick],
  );
  return (
    <div className={classes.root}>
      <ChecklistHead
        checklist={checklist}
        progress={progressOf(states)}
        failed={failed}
        onEnd={end}
      />
      {failed && <ErrorNote {...failed} />}
      <News events={events} own={own} />
      {!page && <Skeleton height={320} />}
      {page && (
        <PageLayout
          page={page}
          title={summary.runbookTitle}
          url={url}
          anchor={anchor}
          lazy={long}
          renderStep={renderStep}
          aside={
            <div>
              <Record events={events} />
              {ended ? (
                <Typography variant="body2" color="textSecondary">
                  It has ended; nobody changes it any more.
                </Typography>
              ) : (
                <NoteField onNote={note} />
              )}
            </div>
          }
        />
      )}
    </div>
  );
}
