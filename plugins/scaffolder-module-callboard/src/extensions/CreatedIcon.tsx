import LayersIcon from '@material-ui/icons/Layers';

/** The page's sign: copies of one sheet. */
export function CreatedIcon() {
  return <LayersIcon fontSize="inherit" />;
}
