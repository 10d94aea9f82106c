import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  Destination,
  problemOfOwner,
  problemOfRepositoryName,
  Repository,
} from '../../lib/repository';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
      alignItems: 'start',
      gap: theme.spacing(2),
      paddingTop: theme.spacing(1),
    },
  }),
  { name: 'CallboardOwnerAndName' },
);

const OWNER_HELP = {
  github: 'Organisation or user',
  gitlab: 'Group, with its subgroups: payments/core',
};

/** Whose repository it is on the host, and what it is called. */
export function OwnerAndName(props: {
  destination: Destination;
  repository: Repository;
  /** Whose it may be; anybody's where it is left out. */
  owners: readonly string[];
  disabled: boolean;
  onChange: (change: { owner?: string; name?: string }) => void;
}) {
  const { destination, repository, owners, disabled, onChange } = props;
  const { owner = '', name = '' } = repository;
  const { kind } = destination;
  const classes = useStyles();
  const nameProblem = name && problemOfRepositoryName(name);
  const ownerProblem = owner && problemOfOwner(kind, owner);
  return (
    <div className={classes.root}>
      {kind !== 'local' && (
        <TextField
          variant="outlined"
          size="small"
          label="Owner of the repository"
          value={owner}
          disabled={disabled}
          error={Boolean(ownerProblem)}
          helperText={ownerProblem ? `It ${ownerProblem}` : OWNER_HELP[kind]}
          onChange={event => onChange({ owner: event.target.value })}
          InputLabelProps={{ shrink: true }}
          inputProps={{
            'aria-label': 'Owner of the repository',
            spellCheck: false,
          }}
          select={owners.length > 0}
          SelectProps={{ native: true }}
        >
          {owners.length > 0
            ? ['', ...owners].map(one => (
                <option key={one} value={one}>
                  {one || 'choose one'}
                </option>
              ))
            : undefined}
        </TextField>
      )}
      <TextField
        variant="outlined"
        size="small"
        label="Name of the repository"
        value={name}
        disabled={disabled}
        error={Boolean(nameProblem)}
        helperText={nameProblem ? `It ${nameProblem}` : ' '}
        onChange={event => onChange({ name: event.target.value })}
        InputLabelProps={{ shrink: true }}
        inputProps={{
          'aria-label': 'Name of the repository',
          spellCheck: false,
        }}
      />
    </div>
  );
}
