import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  ErrorNote,
  saveFile,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { scorecardsApiRef } from '../../api';
import { useAction } from '../../lib/useAction';
import { documentName } from '../../lib/workbench/documentName';
import { ChoiceSelect } from '../DateSelect';
import { WhereToCommit } from './WhereToCommit';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    close: { marginLeft: 'auto' },
  }),
  { name: 'CallboardDeskHead' },
);

/** What the document began with, how to take it along, and where it has to go to count. */
export function DeskHead(props: {
  /** Ref of the scorecard that it began with. */
  of: string | undefined;
  text: string;
  /** It is another one than it began with. */
  isChanged: boolean;
  onStartFrom: (scorecard: string | undefined) => void;
  onStartOver: () => void;
  onClose: () => void;
}) {
  const { of, text, isChanged, onStartFrom, onStartOver, onClose } = props;
  const classes = useStyles();
  const api = useApi(scorecardsApiRef);
  const known = useEntityResource(
    'scorecards to start from',
    signal => api.listScorecards({}, { signal }),
    { everySeconds: 600 },
  );
  const copy = useAction(() => navigator.clipboard.writeText(text));
  const scorecards = known.value?.items ?? [];
  const isListed = scorecards.some(({ ref }) => ref === of);
  const name = `${documentName(text)}.yaml`;
  return (
    <div className={classes.root}>
      <div className={classes.row}>
        <ChoiceSelect
          label="Start from"
          value={of ?? ''}
          choices={[
            ['', 'A new scorecard'],
            ...scorecards.map(({ ref, title }) => [ref, title] as const),
            ...(of === undefined || isListed ? [] : [[of, of] as const]),
          ]}
          onChange={ref => onStartFrom(ref || undefined)}
        />
        <Button
          variant="outlined"
          disabled={copy.busy}
          onClick={() => copy.run()}
        >
          Copy
        </Button>
        <Button
          variant="outlined"
          onClick={() => saveFile(name, 'application/yaml', text)}
        >
          Download {name}
        </Button>
        {isChanged && <Button onClick={onStartOver}>Undo all changes</Button>}
        <Button className={classes.close} onClick={onClose}>
          Close
        </Button>
      </div>
      {copy.failure && (
        <ErrorNote action="write to the clipboard" error={copy.failure} />
      )}
      <Typography variant="body2" color="textSecondary" component="div">
        Nothing here is stored or in force. <WhereToCommit of={of} />
      </Typography>
    </div>
  );
}
