import Typography from '@material-ui/core/Typography';
import { Skeleton } from '@callboard/backstage-plugin-callboard-react';
import { useOwnIdentity } from '../../lib/useOwnIdentity';
import { DutySection } from '../Duty';
import { MyDuty } from './MyDuty';
import { MyTeams } from './MyTeams';

/** Am I on call now, when next, and who is on call in my teams; for the home page, which draws the card. @public */
export function HomeWidget() {
  const me = useOwnIdentity();
  if (!me) {
    return <Skeleton height={60} />;
  }
  const teams = me.ownershipEntityRefs.filter(ref => ref.startsWith('group:'));
  return (
    <>
      <DutySection title="You">
        <MyDuty me={me.ref} />
      </DutySection>
      <DutySection title="Your teams now">
        {teams.length > 0 ? (
          <MyTeams teams={teams} />
        ) : (
          <Typography variant="body2" color="textSecondary">
            You are in no team of the catalog yet.
          </Typography>
        )}
      </DutySection>
    </>
  );
}
