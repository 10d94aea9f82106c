import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import {
  FreshnessBadge,
  Part,
  shortRef,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { Answers } from '../../lib/answers';
import { allowanceOf, allowanceWords, Comparable } from '../../lib/comparable';
import { useComparables } from './useComparables';

function Figures({ slo, target }: { slo: SloStatus; target: number }) {
  const allowance = allowanceOf(slo, target);
  return (
    <>
      {'unknown' in allowance ? (
        <StateChip
          tone="unknown"
          label={`Not known how many might have failed: ${allowance.unknown}`}
        />
      ) : (
        <Typography variant="body2">
          {allowanceWords(allowance, slo)}
        </Typography>
      )}
      <FreshnessBadge
        freshness={{
          asOf: slo.asOf,
          stale: slo.data !== 'ok',
          reason: slo.data === 'ok' ? undefined : slo.reason,
        }}
      />
    </>
  );
}

const refsOf = (services: readonly Comparable[]) =>
  services.flatMap(({ entityRef, slos }) =>
    slos.map(slo => ({
      slo,
      words: `${shortRef(entityRef, 'component')}: ${slo.title}`,
    })),
  );

function nothingWords({ component, owner = '' }: Answers): string {
  return component
    ? `${shortRef(component, 'component')} has no SLO yet`
    : `No service of ${shortRef(owner)} has an SLO yet`;
}

/** What the target would have allowed a service that is measured already. */
export function Comparison(props: { answers: Answers; target: number }) {
  const { answers, target } = props;
  const [chosen, setChosen] = useState<string>();
  const services = useComparables(answers);
  if (!answers.component && !answers.owner) {
    return (
      <Typography variant="body2" color="textSecondary">
        Choose an owner to see what this would have meant for a service of
        theirs.
      </Typography>
    );
  }
  return (
    <Part
      resource={services}
      action="read figures to compare with"
      name="figures to compare with"
      bones={[20, 20]}
      ageless
    >
      {value => {
        const options = refsOf(value);
        const { slo } =
          options.find(one => one.slo.ref === chosen) ?? options[0] ?? {};
        return slo ? (
          <>
            <TextField
              select
              size="small"
              variant="outlined"
              label="Compared with"
              value={slo.ref}
              onChange={event => setChosen(event.target.value)}
              InputLabelProps={{ shrink: true }}
              inputProps={{ 'aria-label': 'Compared with' }}
              SelectProps={{ native: true }}
              style={{ justifySelf: 'start', maxWidth: '100%' }}
            >
              {options.map(option => (
                <option key={option.slo.ref} value={option.slo.ref}>
                  {option.words}
                </option>
              ))}
            </TextField>
            <Figures slo={slo} target={target} />
          </>
        ) : (
          <Typography variant="body2" color="textSecondary">
            {nothingWords(answers)}, so there are no figures to compare with.
          </Typography>
        );
      }}
    </Part>
  );
}
