import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { TIERS, Tier } from '@callboard/backstage-plugin-callboard-common';
import {
  formatRatio,
  RadioCards,
} from '@callboard/backstage-plugin-callboard-react';
import { tierPromises } from '@callboard/backstage-plugin-slo-common';
import { TIER_EXAMPLES } from '../../lib/tiers';
import { FieldFrame } from '../parts';
import { tierPickerSchema } from './schema';

const useStyles = makeStyles(
  theme => ({
    detail: { display: 'grid', gap: theme.spacing(0.5) },
    figure: { fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'CallboardTierPicker' },
);

function PromiseOfTier({ tier }: { tier: Tier }) {
  const classes = useStyles();
  const { latency, inWords } = tierPromises[tier];
  const { title, examples } = TIER_EXAMPLES[tier];
  return (
    <div className={classes.detail}>
      <Typography variant="body2">
        {title}: {examples}
      </Typography>
      <Typography variant="body2">{inWords}</Typography>
      <Typography variant="body2" color="textSecondary">
        {formatRatio(latency)} of requests are fast enough.
      </Typography>
    </div>
  );
}

/** How much a service matters, by what each tier promises in numbers and in words, and whom it wakes. */
export function TierPicker(props: typeof tierPickerSchema.TProps) {
  const { formData, onChange, schema, required } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <FieldFrame
      id={id}
      title={schema.title ?? 'Tier'}
      why={
        schema.description ??
        'How much depends on it. Each tier is a promise to those who depend on it, and has its price: choose the lowest that will do.'
      }
      required={required}
    >
      <RadioCards
        labelledBy={`${id}-title`}
        value={formData}
        onChange={onChange}
        disabled={props.disabled || props.readonly}
        cards={TIERS.map(tier => ({
          value: tier,
          title: `Tier ${tier}`,
          aside: (
            <Typography
              variant="h6"
              component="span"
              className={classes.figure}
            >
              {formatRatio(tierPromises[tier].availability)}
            </Typography>
          ),
          detail: <PromiseOfTier tier={tier} />,
        }))}
      />
    </FieldFrame>
  );
}
