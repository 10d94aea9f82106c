import TrackChangesIcon from '@material-ui/icons/TrackChanges';

/** The family's sign: a target. */
export function SloIcon() {
  return <TrackChangesIcon fontSize="inherit" />;
}
