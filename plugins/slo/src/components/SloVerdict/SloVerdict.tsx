import { StateChip } from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { verdictOf } from '../../lib/verdict';

/** The verdict on an SLO in a shape, a colour and words. */
export function SloVerdict(props: {
  status: Pick<
    SloStatus,
    'state' | 'data' | 'burnRates' | 'burning' | 'reason'
  >;
}) {
  const { tone, words } = verdictOf(props.status);
  return <StateChip tone={tone} label={words} title={props.status.reason} />;
}
