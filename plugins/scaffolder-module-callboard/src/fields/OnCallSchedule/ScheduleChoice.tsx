import Typography from '@material-ui/core/Typography';
import {
  countWords,
  RadioCard,
  RadioCards,
  shortRef,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import {
  SchedulePage,
  ScheduleSummary,
} from '@callboard/backstage-plugin-oncall-common';

/** Stands for no schedule: no ref is like it. */
const NONE = '-';

function cardOf(schedule: ScheduleSummary): RadioCard<string> {
  const { ref, title, ownerRef, levels, entities, entityRef, source } =
    schedule;
  return {
    value: ref,
    title,
    detail: (
      <>
        <Typography variant="body2" color="textSecondary">
          {ownerRef ? shortRef(ownerRef) : 'nobody owns it'},{' '}
          {countWords(levels.length, 'level')}, answers for{' '}
          {countWords(entities, 'service')}
        </Typography>
        {schedule.state === 'gap-now' && (
          <StateChip tone="bad" label="nobody is on call now" />
        )}
        {schedule.state === 'invalid' && (
          <StateChip tone="bad" label="its document cannot be read" />
        )}
      </>
    ),
    // What a component names is a document; a provider's schedule comes with the service that is made there.
    unavailable: entityRef
      ? undefined
      : `It is kept at ${source} and comes with the service there.`,
  };
}

/** The schedules that were read as cards, and going on without one. */
export function ScheduleChoice(props: {
  labelledBy: string;
  page: SchedulePage;
  value: string | undefined;
  required: boolean;
  disabled: boolean;
  onChange: (ref: string | undefined) => void;
}) {
  const { labelledBy, page, value, required, disabled, onChange } = props;
  const rest = page.totalItems - page.items.length;
  const none: RadioCard<string>[] = required
    ? []
    : [
        {
          value: NONE,
          title: 'None of them',
          detail: (
            <Typography variant="body2" color="textSecondary">
              Alerts are routed to the owner as a team.
            </Typography>
          ),
        },
      ];
  return (
    <>
      <RadioCards
        labelledBy={labelledBy}
        value={value ?? NONE}
        disabled={disabled}
        onChange={ref => onChange(ref === NONE ? undefined : ref)}
        cards={[...page.items.map(cardOf), ...none]}
      />
      {rest > 0 && (
        <Typography variant="body2" color="textSecondary">
          {countWords(rest, 'more schedule')} match: type more of the title.
        </Typography>
      )}
    </>
  );
}
