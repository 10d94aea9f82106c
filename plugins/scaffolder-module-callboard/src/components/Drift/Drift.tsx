import Typography from '@material-ui/core/Typography';
import { TemplateDrift } from '@callboard/backstage-plugin-callboard-common';
import { StateChip } from '@callboard/backstage-plugin-callboard-react';
import { driftWords } from '../../lib/driftWords';

/** Where something stands beside its template, and what stands behind that. */
export function Drift({ drift }: { drift: TemplateDrift }) {
  const { tone, label, detail } = driftWords(drift);
  return (
    <>
      <StateChip tone={tone} label={label} />
      <Typography variant="body2" color="textSecondary">
        {detail}
      </Typography>
    </>
  );
}
