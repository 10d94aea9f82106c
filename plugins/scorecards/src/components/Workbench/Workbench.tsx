import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  Part,
  useEntityResource,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { scorecardsApiRef } from '../../api';
import { START_TEXT } from '../../lib/workbench/startText';
import { AddressNote } from './AddressNote';
import { Desk } from './Desk';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardWorkbench' },
);

/** How often the document is read again: not while somebody writes on it. */
const SELDOM = 3600;

/**
 * Where authors write a scorecard and see at once what it would say of the services there are. Nothing is stored: the
 * document is committed where the catalog reads it.
 *
 * It begins with an existing scorecard, else with a text to start from; `?document=` names an address to read instead.
 */
export function Workbench(props: {
  /** Ref of the scorecard to begin with. */
  scorecardRef?: string;
  onClose: () => void;
}) {
  const { scorecardRef, onClose } = props;
  const classes = useStyles();
  const api = useApi(scorecardsApiRef);
  const [params, changeParams] = useUrlParams();
  const address = params.get('document') ?? undefined;
  const start = useEntityResource(
    `document ${scorecardRef}`,
    async signal =>
      scorecardRef === undefined
        ? START_TEXT
        : (await api.getScorecard(scorecardRef, {}, { signal })).document,
    { everySeconds: SELDOM },
  );
  return (
    <div className={classes.root}>
      <Part
        resource={start}
        action="read the document of this scorecard"
        name="the document"
        bones={[40, 420]}
        ageless
      >
        {text => (
          <Desk
            key={scorecardRef}
            of={scorecardRef}
            start={text}
            notice={insert =>
              address !== undefined && (
                <AddressNote
                  address={address}
                  onRead={insert}
                  onDone={() => changeParams({ document: undefined })}
                />
              )
            }
            onStartFrom={scorecard => changeParams({ scorecard })}
            onClose={onClose}
          />
        )}
      </Part>
    </div>
  );
}
