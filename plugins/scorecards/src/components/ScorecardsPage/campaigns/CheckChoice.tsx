import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Typography from '@material-ui/core/Typography';
import {
  Part,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { scorecardsApiRef } from '../../../api';

const useStyles = makeStyles(
  {
    list: { maxHeight: 240, overflow: 'auto', display: 'grid' },
    choice: { '& .MuiCheckbox-root': { padding: '2px 8px' } },
  },
  { name: 'CallboardCheckChoice' },
);

/** Which checks of a scorecard. */
export function CheckChoice(props: {
  scorecard: string;
  chosen: readonly string[];
  onChange: (checks: string[]) => void;
}) {
  const { scorecard, chosen, onChange } = props;
  const scorecardsApi = useApi(scorecardsApiRef);
  const classes = useStyles();
  const detail = useEntityResource(
    `checks of ${scorecard}`,
    signal => scorecardsApi.getScorecard(scorecard, {}, { signal }),
    { everySeconds: 600 },
  );
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">
        Checks that shall be met: all that are ticked
      </FormLabel>
      <Part
        resource={detail}
        action="read the checks"
        name="the checks"
        bones={[24, 24, 24]}
        ageless
      >
        {({ checks }) => (
          <div className={classes.list}>
            {checks.map(({ id, title, level, counts }) => (
              <FormControlLabel
                key={id}
                className={classes.choice}
                control={
                  <Checkbox
                    size="small"
                    color="primary"
                    checked={chosen.includes(id)}
                    onChange={(_, checked) =>
                      onChange(
                        checked
                          ? [...chosen, id]
                          : chosen.filter(one => one !== id),
                      )
                    }
                  />
                }
                label={
                  <Typography variant="body2">
                    {`${title} (${level}, ${counts.fail} fail today)`}
                  </Typography>
                }
              />
            ))}
          </div>
        )}
      </Part>
    </FormControl>
  );
}
