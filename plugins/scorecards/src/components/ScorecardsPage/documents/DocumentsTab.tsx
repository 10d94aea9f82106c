import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import {
  ListTable,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { usePageState } from '../frame/PageState';
import { Applies, Name, Usable } from './DocumentCells';
import { DocumentDetail } from './DocumentDetail';

/** Every scorecard, whether it can be used, and its versions. */
export function DocumentsTab() {
  const { scorecards, change } = usePageState();
  const [params] = useUrlParams();
  const open = params.get('open');
  return (
    <Paper>
      <ListTable
        label="Scorecards"
        headers={['Scorecard', 'State', 'Services', 'Versions']}
        widths={['30%', '26%', '32%', '12%']}
        rows={scorecards.map(scorecard => {
          const { ref, title } = scorecard;
          const isOpen = open === ref;
          return {
            key: ref,
            cells: [
              <Name scorecard={scorecard} />,
              <Usable scorecard={scorecard} />,
              <Applies scorecard={scorecard} />,
              <Button
                size="small"
                variant="outlined"
                aria-expanded={isOpen}
                aria-label={`Versions of ${title}`}
                onClick={() => change({ open: isOpen ? undefined : ref })}
              >
                {isOpen ? 'Hide' : 'Show'}
              </Button>,
            ],
            detail: isOpen && <DocumentDetail scorecard={ref} />,
          };
        })}
      />
    </Paper>
  );
}
