import Typography from '@material-ui/core/Typography';
import {
  formatCount,
  Proportion,
  Proportions,
} from '@callboard/backstage-plugin-callboard-react';
import { SliceCounts, SloStatus } from '@callboard/backstage-plugin-slo-common';

function partsOf(slices: SliceCounts): Proportion[] {
  const { measured, bad, empty, unknown } = slices;
  return [
    { name: 'good', count: measured - bad, tone: 'good', pattern: 'solid' },
    { name: 'bad', count: bad, tone: 'bad', pattern: 'striped' },
    { name: 'empty', count: empty, tone: 'neutral', pattern: 'outlined' },
    { name: 'unknown', count: unknown, tone: 'unknown', pattern: 'hatched' },
  ];
}

/** The slices of a window: which were good, bad, empty and unknown, and what the bad ones are divided by. */
export function SliceShares(props: {
  slices: SliceCounts;
  method: SloStatus['budgetingMethod'];
  over: string;
}) {
  const { slices, method, over } = props;
  const { measured, divisor = measured } = slices;
  return (
    <>
      <Typography variant="body2" component="div" gutterBottom>
        Slices {over}
        <Proportions name={`Slices ${over}`} parts={partsOf(slices)} />
      </Typography>
      <Typography variant="body2">
        {method === 'Timeslices'
          ? `Bad slices are divided by ${formatCount(divisor)}${
              divisor === measured ? ', those with traffic' : ''
            }.`
          : 'The mean of the slices with traffic counts, whatever each is called here.'}{' '}
        Empty and unknown ones count neither way.
      </Typography>
    </>
  );
}
