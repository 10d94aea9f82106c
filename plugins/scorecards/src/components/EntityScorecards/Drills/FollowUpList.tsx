import { makeStyles } from '@material-ui/core/styles';
import { Drill, FollowUp } from '@callboard/backstage-plugin-scorecards-common';
import { FollowUpItem } from './FollowUpItem';

const useStyles = makeStyles(
  { root: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'CallboardFollowUpList' },
);

/** Follow-ups of drills, each with a box to tick off. */
export function FollowUpList(props: {
  label: string;
  followUps: { drill: Drill; followUp: FollowUp }[];
  /** Also say which drill left it. */
  named?: boolean;
  onChanged: () => void;
}) {
  const { label, followUps, named = false, onChanged } = props;
  const classes = useStyles();
  if (followUps.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={label}>
      {followUps.map(({ drill, followUp }) => (
        <FollowUpItem
          key={`${drill.id} ${followUp.id}`}
          drillId={drill.id}
          drillTitle={named ? drill.title : undefined}
          followUp={followUp}
          onChanged={onChanged}
        />
      ))}
    </ul>
  );
}
