import { ReactNode, useRef, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useDraft } from '../../lib/workbench/useDraft';
import { useTrial } from '../../lib/workbench/useTrial';
import { DeskHead } from './DeskHead';
import { Editor, EditorHandle } from './Editor';
import { FactCatalogue } from './facts';
import { IssueList } from './IssueList';
import { TrialState, TrialResults } from './trial';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    desk: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignItems: 'start',
      gap: theme.spacing(2),
      [theme.breakpoints.up('lg')]: {
        gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      },
    },
    editor: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
    },
  }),
  { name: 'CallboardDesk' },
);

/** A document on the desk: written, tried and judged at once. */
export function Desk(props: {
  /** Ref of the scorecard that it began with. */
  of: string | undefined;
  /** What is in force, or a text to start from. */
  start: string;
  /** What stands above all, given how to put another text on the desk. */
  notice: (write: (text: string) => void) => ReactNode;
  onStartFrom: (scorecard: string | undefined) => void;
  onClose: () => void;
}) {
  const { of, start, notice, onStartFrom, onClose } = props;
  const classes = useStyles();
  const draft = useDraft(of ?? 'new');
  const text = draft.text ?? start;
  const [entityRef, setEntityRef] = useState<string>();
  const trial = useTrial(text, entityRef);
  const editor = useRef<EditorHandle>(null);
  return (
    <div className={classes.root}>
      {notice(draft.write)}
      <DeskHead
        of={of}
        text={text}
        isChanged={text !== start}
        onStartFrom={onStartFrom}
        onStartOver={() => draft.write(undefined)}
        onClose={onClose}
      />
      <div className={classes.desk}>
        <div className={classes.editor}>
          <Editor
            ref={editor}
            text={text}
            issues={trial.issues}
            onChange={next => draft.write(next === start ? undefined : next)}
          />
          <TrialState trial={trial} />
          <IssueList
            issues={trial.issues}
            onShow={place => editor.current?.show(place)}
          />
        </div>
        <FactCatalogue
          entityRef={entityRef}
          onInsert={name => editor.current?.insert(name)}
        />
      </div>
      <TrialResults
        trial={trial}
        entityRef={entityRef}
        onEntityRef={setEntityRef}
      />
    </div>
  );
}
