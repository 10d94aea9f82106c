import { ListTable } from '@callboard/backstage-plugin-callboard-react';
import { Waiver } from '@callboard/backstage-plugin-scorecards-common';
import { useOwnRef } from '../../../lib/useOwnRef';
import { Concerns, Decided, Expiry, Reason, WaivedCheck } from './WaiverCells';
import { WaiverActions } from './WaiverActions';

/** Waivers in the order given. */
export function WaiverTable(props: {
  waivers: readonly Waiver[];
  busy: boolean;
  onDecided: () => void;
}) {
  const { waivers, busy, onDecided } = props;
  const me = useOwnRef();
  return (
    <ListTable
      label="Waivers, those that wait for a decision first"
      busy={busy}
      headers={['Check', 'For', 'Reason', 'Until', 'State', 'Decision']}
      widths={['19%', '14%', '24%', '13%', '16%', '14%']}
      rows={waivers.map(waiver => ({
        key: waiver.id,
        cells: [
          <WaivedCheck waiver={waiver} />,
          <Concerns waiver={waiver} />,
          <Reason waiver={waiver} />,
          <Expiry waiver={waiver} />,
          <Decided waiver={waiver} />,
          <WaiverActions waiver={waiver} me={me} onDecided={onDecided} />,
        ],
      }))}
    />
  );
}
