import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import Typography from '@material-ui/core/Typography';
import {
  Part,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  RuleFileKind,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { sloApiRef } from '../../api';
import { YamlFile } from '../YamlFile';

const useStyles = makeStyles(
  theme => ({ files: { margin: theme.spacing(1, 0) } }),
  { name: 'CallboardSloRules' },
);

const FILES: [RuleFileKind, label: string, note: string][] = [
  [
    'rules',
    'Rules',
    'Recording and alert rules for Prometheus; commit the file where your rules are loaded from. Checked by: promtool check rules',
  ],
  [
    'tests',
    'Tests',
    'Proof that each alert fires when it should and stays silent when it should not. Run by: promtool test rules',
  ],
];

/** The Prometheus rule file of an SLO, and the file that proves it. */
export function SloRules(props: { status: SloStatus }) {
  const { status } = props;
  const classes = useStyles();
  const sloApi = useApi(sloApiRef);
  const [file, setFile] = useState<RuleFileKind>('rules');
  const yaml = useEntityResource(
    `${file} of ${status.ref}`,
    signal => sloApi.getRules(status.ref, file, { signal }),
    { everySeconds: 900 },
  );
  const name = status.ref.split('/')[1] ?? 'slo';
  const [, , note] = FILES.find(([kind]) => kind === file) ?? [];
  return (
    <>
      <ButtonGroup size="small" className={classes.files} aria-label="File">
        {FILES.map(([kind, label]) => (
          <Button
            key={kind}
            aria-pressed={file === kind}
            color={file === kind ? 'primary' : 'default'}
            variant={file === kind ? 'contained' : 'outlined'}
            disableElevation
            onClick={() => setFile(kind)}
          >
            {label}
          </Button>
        ))}
      </ButtonGroup>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {note}
      </Typography>
      <Part
        resource={yaml}
        action={`read the alert ${file} of ${status.title}`}
        name={`the ${file}`}
        bones={[240]}
      >
        {text => <YamlFile name={`${name}.${file}.yaml`} text={text} />}
      </Part>
    </>
  );
}
