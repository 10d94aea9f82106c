import Typography from '@material-ui/core/Typography';
import { countWords } from '@callboard/backstage-plugin-callboard-react';

/** How many services are not counted, since the reader may not see them. Nothing where there is none. */
export function LeftOut(props: { leftOut: number }) {
  const { leftOut } = props;
  return leftOut > 0 ? (
    <Typography variant="body2" color="textSecondary" role="note">
      Left out: {countWords(leftOut, 'service')} that you may not see.
    </Typography>
  ) : null;
}
