import MenuBookIcon from '@material-ui/icons/MenuBook';

/** The family's sign: the book to open when it breaks. */
export function RunbookIcon() {
  return <MenuBookIcon fontSize="inherit" />;
}
