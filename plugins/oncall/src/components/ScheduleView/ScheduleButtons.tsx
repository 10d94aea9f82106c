import Button from '@material-ui/core/Button';
import { ScheduleSummary } from '@callboard/backstage-plugin-oncall-common';
import { OverrideTarget, targetOfLevel } from '../../lib/overrides/target';
import { CalendarButton } from '../Calendars';

function takeWords({ levels: [level] }: ScheduleSummary): string {
  if (level?.cause.kind === 'gap') {
    return 'Fill this gap';
  }
  return level?.cause.kind === 'off-hours' ? 'Take over' : 'Take this shift';
}

/** What can be done with a schedule as it is now; where the reader may not, the buttons say why. */
export function ScheduleButtons(props: {
  schedule: ScheduleSummary;
  now: number;
  /** Opens the override dialogue; absent where the reader may not. */
  ask: ((target: OverrideTarget) => void) | undefined;
  whyNot: string | undefined;
}) {
  const { schedule, now, ask, whyNot } = props;
  const [first] = schedule.levels;
  const button = (words: string, take: boolean) => (
    // A disabled button has no title of its own.
    <span title={whyNot}>
      <Button
        size="small"
        variant="outlined"
        disabled={!ask || !first}
        onClick={() => first && ask?.(targetOfLevel(first, now, take))}
      >
        {words}
      </Button>
    </span>
  );
  return (
    <>
      {button(takeWords(schedule), true)}
      {button('Override …', false)}
      <CalendarButton
        scope="schedule"
        subject={schedule.ref}
        name={schedule.title}
      />
    </>
  );
}
