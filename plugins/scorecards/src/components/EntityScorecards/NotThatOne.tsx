import Typography from '@material-ui/core/Typography';
import { shortRef } from '@callboard/backstage-plugin-callboard-react';

/** The address asks for a scorecard that is none of this entity's. */
export function NotThatOne(props: {
  /** As the address has it. */
  asked: string;
}) {
  return (
    <Typography variant="body2" role="note">
      The scorecard {shortRef(props.asked, 'scorecard')} does not apply to it,
      or you may not see it. Choose one above.
    </Typography>
  );
}
