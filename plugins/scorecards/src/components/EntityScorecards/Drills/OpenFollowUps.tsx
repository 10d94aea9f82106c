import Typography from '@material-ui/core/Typography';
import { Drill } from '@callboard/backstage-plugin-scorecards-common';
import { FollowUpList } from './FollowUpList';

/** Work that drills left and nobody has done yet. */
export function OpenFollowUps(props: {
  drills: Drill[];
  onChanged: () => void;
}) {
  const { drills, onChanged } = props;
  const open = drills.flatMap(drill =>
    drill.followUps
      .filter(({ done }) => !done)
      .map(followUp => ({ drill, followUp })),
  );
  if (open.length === 0) {
    return null;
  }
  return (
    <div>
      <Typography variant="subtitle2" component="h3">
        Open follow-ups
      </Typography>
      <FollowUpList
        label="Open follow-ups"
        followUps={open}
        named
        onChanged={onChanged}
      />
    </div>
  );
}
