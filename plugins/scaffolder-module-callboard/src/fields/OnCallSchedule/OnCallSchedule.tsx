import { ComponentProps, useId, useState } from 'react';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import {
  Part,
  TextFilter,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { SchedulePage } from '@callboard/backstage-plugin-oncall-common';
import { answersOf } from '../../lib/answers';
import { FieldFrame, Preview } from '../parts';
import { NoSchedule } from './NoSchedule';
import { ScheduleChoice } from './ScheduleChoice';
import { onCallScheduleSchema } from './schema';
import { useSchedules, useShiftsAhead } from './useSchedules';
import { WhoIsPaged } from './WhoIsPaged';

function Paged({ scheduleRef }: { scheduleRef: string }) {
  const now = useNow(60);
  const shifts = useShiftsAhead(scheduleRef, now);
  return (
    <Preview label="Who would be paged">
      <Typography variant="subtitle2" component="div">
        Who would be paged
      </Typography>
      <Part
        resource={shifts}
        action="read who would be paged"
        name="who would be paged"
        bones={[20, 60]}
        ageless
      >
        {value => <WhoIsPaged shifts={value} now={now} />}
      </Part>
    </Preview>
  );
}

/** What there is to choose from, or why there is nothing. */
function Choice(
  props: Omit<ComponentProps<typeof ScheduleChoice>, 'page'> & {
    page: SchedulePage | null;
    owner: string | undefined;
    isSearched: boolean;
    docs: string | undefined;
  },
) {
  const { page, owner, isSearched, docs, ...choice } = props;
  if (!page) {
    return (
      <Typography variant="body2" color="textSecondary">
        Choose an owner to see their schedules.
      </Typography>
    );
  }
  if (page.items.length > 0) {
    return <ScheduleChoice {...choice} page={page} />;
  }
  return owner && !isSearched ? (
    <NoSchedule owner={owner} docs={docs} />
  ) : (
    <Typography variant="body2" color="textSecondary">
      No schedule matches.
    </Typography>
  );
}

/** Which schedule answers for what is made, and who that would be tonight. */
export function OnCallSchedule(props: typeof onCallScheduleSchema.TProps) {
  const { formData, onChange, schema, uiSchema, formContext } = props;
  const id = useId();
  const [searched, setSearched] = useState<string>();
  const { owner } = answersOf(formContext);
  const schedules = useSchedules(owner, searched);
  return (
    <FieldFrame
      id={id}
      title={schema.title ?? 'On-call schedule'}
      why={
        schema.description ??
        'Who is paged when its promise is in danger. A schedule of the owner, as a rule.'
      }
      required={props.required}
    >
      <FormControlLabel
        control={
          <Switch
            checked={searched !== undefined}
            onChange={(_, on) => setSearched(on ? '' : undefined)}
          />
        }
        label="Offer schedules of others, too"
      />
      {searched !== undefined && (
        <TextFilter
          name="Search schedules"
          value={searched}
          onChange={setSearched}
        />
      )}
      <Part
        resource={schedules}
        action="read the on-call schedules"
        name="on-call schedules"
        bones={[84]}
        ageless
      >
        {page => (
          <Choice
            page={page}
            owner={owner}
            isSearched={searched !== undefined}
            docs={uiSchema['ui:options']?.docs}
            labelledBy={`${id}-title`}
            value={formData}
            required={props.required ?? false}
            disabled={props.disabled || props.readonly}
            onChange={onChange}
          />
        )}
      </Part>
      {formData && <Paged scheduleRef={formData} />}
    </FieldFrame>
  );
}
