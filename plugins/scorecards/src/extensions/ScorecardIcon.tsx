import PlaylistAddCheckIcon from '@material-ui/icons/PlaylistAddCheck';

/** The family's sign: a list with ticks. */
export function ScorecardIcon() {
  return <PlaylistAddCheckIcon fontSize="inherit" />;
}
