import { useEffect, useId, useState } from 'react';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import {
  countWords,
  Part,
  RadioCards,
  shortRef,
  TextFilter,
} from '@callboard/backstage-plugin-callboard-react';
import { memberWords } from '../../lib/groups';
import { FieldFrame, Verdict } from '../parts';
import { NoGroup } from './NoGroup';
import { ownerPickerSchema } from './schema';
import { Groups, useGroups } from './useGroups';

function missingWords(missing: readonly string[]): string {
  return `Not offered, for the catalog does not have them (any more): ${missing
    .map(ref => shortRef(ref))
    .join(', ')}`;
}

function GroupChoice(props: {
  labelledBy: string;
  groups: Groups;
  value: string | undefined;
  disabled: boolean;
  onChange: (ref: string) => void;
}) {
  const { groups, value, labelledBy, disabled, onChange } = props;
  const { nameOf, missing, more } = groups;
  return (
    <>
      <RadioCards
        labelledBy={labelledBy}
        value={value}
        onChange={onChange}
        disabled={disabled}
        cards={groups.groups.map(({ ref, title, description, members }) => ({
          value: ref,
          title,
          detail: (
            <>
              {description && (
                <Typography variant="body2">{description}</Typography>
              )}
              <Typography variant="body2" color="textSecondary">
                {memberWords(members.map(nameOf))}
              </Typography>
            </>
          ),
        }))}
      />
      {more > 0 && (
        <Typography variant="body2" color="textSecondary">
          {countWords(more, 'more group')} match: type more of the name.
        </Typography>
      )}
      {missing.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {missingWords(missing)}
        </Typography>
      )}
    </>
  );
}

/** Which of one's groups owns what is made; who is in it is said, because they will be asked. */
export function OwnerPicker(props: typeof ownerPickerSchema.TProps) {
  const { formData, onChange, schema, uiSchema, required } = props;
  const id = useId();
  const [searched, setSearched] = useState<string>();
  const groups = useGroups(searched);
  const { value } = groups;
  const [only, another] = value?.groups ?? [];
  const preselected =
    searched === undefined && !another ? only?.ref : undefined;
  useEffect(() => {
    if (preselected && !formData) {
      onChange(preselected);
    }
  }, [preselected, formData, onChange]);
  const isElsewhere =
    formData && value && !value.groups.some(({ ref }) => ref === formData);
  return (
    <FieldFrame
      id={id}
      title={schema.title ?? 'Owner'}
      why={
        schema.description ??
        'Who answers for it: their on-call is paged, and they are asked about it. One of your groups.'
      }
      required={required}
    >
      {uiSchema['ui:options']?.allowAll && (
        <FormControlLabel
          control={
            <Switch
              checked={searched !== undefined}
              onChange={(_, on) => setSearched(on ? '' : undefined)}
            />
          }
          label="Offer groups of others, too"
        />
      )}
      {searched !== undefined && (
        <TextFilter
          name="Search groups"
          value={searched}
          onChange={setSearched}
        />
      )}
      <Part
        resource={groups}
        action="read your groups"
        name="your groups"
        bones={[84]}
        ageless
      >
        {read =>
          read.groups.length === 0 && searched === undefined ? (
            <NoGroup missing={read.missing.map(ref => shortRef(ref))} />
          ) : (
            <GroupChoice
              labelledBy={`${id}-title`}
              groups={read}
              value={formData}
              disabled={props.disabled || props.readonly}
              onChange={onChange}
            />
          )
        }
      </Part>
      <Verdict
        verdict={
          isElsewhere
            ? {
                tone: searched === undefined ? 'bad' : 'neutral',
                label:
                  searched === undefined
                    ? `${formData} is not one of your groups in the catalog: choose another`
                    : `chosen: ${formData}`,
              }
            : undefined
        }
      />
    </FieldFrame>
  );
}
