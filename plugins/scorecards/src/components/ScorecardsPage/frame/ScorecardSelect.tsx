import { ChoiceSelect } from '../../DateSelect';
import { usePageState } from './PageState';

/** Which scorecard is looked at; its levels and checks mean nothing under another one, so that they go with it. */
export function ScorecardSelect(props: {
  /** Offers to look at all of them at once. */
  all?: boolean;
}) {
  const { filters, scorecards, scorecard, change } = usePageState();
  const value = props.all ? filters.scorecard ?? '' : scorecard;
  return (
    <ChoiceSelect
      label="Scorecard"
      value={value}
      choices={[
        ...(props.all ? [['', 'all scorecards'] as const] : []),
        ...scorecards.map(({ ref, title }) => [ref, title] as const),
      ]}
      onChange={ref =>
        change({
          scorecard: ref || undefined,
          level: undefined,
          check: undefined,
          status: undefined,
          open: undefined,
          openCheck: undefined,
        })
      }
    />
  );
}
