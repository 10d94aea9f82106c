import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { Contact, Person } from '@callboard/backstage-plugin-oncall-common';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
    },
  }),
  { name: 'CallboardContacts' },
);

const VERBS: Record<Contact['kind'], string> = {
  email: 'Mail',
  phone: 'Call',
  chat: 'Chat with',
  profile: 'Profile of',
  link: 'Link of',
};

/** Ways to reach somebody, each a link. */
export function Contacts(props: { person: Person }) {
  const { name, contacts } = props.person;
  const classes = useStyles();
  if (contacts.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={`Contacts of ${name}`}>
      {contacts.map(({ kind, label, url }) => (
        <li key={url}>
          <Link to={url} aria-label={`${VERBS[kind]} ${name}: ${label}`}>
            {kind === 'email' ? 'Mail' : label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
