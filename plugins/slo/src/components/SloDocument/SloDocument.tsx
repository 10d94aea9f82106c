import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Part,
  StateChip,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { LintFinding, SloStatus } from '@callboard/backstage-plugin-slo-common';
import { sloApiRef } from '../../api';
import { Issues } from '../SloDetail/Issues';
import { Section } from '../SloDetail/Section';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
  }),
  { name: 'CallboardSloDocument' },
);

function Finding(props: { finding: LintFinding }) {
  const { code, severity, path, message, objective } = props.finding;
  const classes = useStyles();
  return (
    <li className={classes.item}>
      <StateChip
        tone={severity === 'warning' ? 'warning' : 'neutral'}
        label={severity}
      />
      <Typography variant="body2">
        <code>{path || 'whole document'}</code>: {message} ({code}
        {objective !== undefined && `, objective ${objective}`})
      </Typography>
    </li>
  );
}

function Findings(props: { items: LintFinding[] }) {
  const classes = useStyles();
  // Warnings first, in the order of the document otherwise.
  const sorted = [...props.items].sort(
    (a, b) =>
      Number(b.severity === 'warning') - Number(a.severity === 'warning'),
  );
  return sorted.length > 0 ? (
    <ul className={classes.list}>
      {sorted.map(finding => (
        <Finding
          key={`${finding.path} ${finding.code} ${finding.objective}`}
          finding={finding}
        />
      ))}
    </ul>
  ) : (
    <Typography variant="body2">Nothing to say about this SLO.</Typography>
  );
}

/** The document: what is wrong with it, and what is allowed but hardly meant. */
export function SloDocument(props: { status: SloStatus }) {
  const { status } = props;
  const sloApi = useApi(sloApiRef);
  const lint = useEntityResource(
    `lint of ${status.ref}`,
    signal => sloApi.lint(status.ref, { signal }),
    { everySeconds: 900 },
  );
  return (
    <>
      <Section title="Document">
        <Typography variant="body2">
          <EntityRefLink entityRef={status.ref} />, whose page has its source
        </Typography>
      </Section>
      <Issues issues={status.issues} />
      <Section title="Lint">
        <Part
          resource={lint}
          action={`look for weaknesses of ${status.title}`}
          name="lint"
          bones={[40, 40]}
        >
          {({ items }) => <Findings items={items} />}
        </Part>
      </Section>
    </>
  );
}
