import { useId } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  useEntityResource,
  useSettled,
} from '@callboard/backstage-plugin-callboard-react';
import {
  LONGEST_NAME,
  problemOfName,
  proposeName,
} from '../../lib/serviceName';
import { FieldFrame, Verdict } from '../parts';
import { nameVerdict } from './nameVerdict';
import { refOf, serviceNameSchema } from './schema';

/** The name of what is made: whether it is valid and free is said while it is typed. */
export function ServiceName(props: typeof serviceNameSchema.TProps) {
  const { formData = '', onChange, schema, uiSchema, required } = props;
  const catalogApi = useApi(catalogApiRef);
  const id = useId();
  const name = useSettled(formData);
  const isValid = name !== '' && problemOfName(name) === undefined;
  const lookup = useEntityResource(
    isValid ? refOf(name, uiSchema) : '',
    async () =>
      isValid &&
      (await catalogApi.getEntityByRef(refOf(name, uiSchema))) !== undefined,
  );
  const proposal = proposeName(formData);
  const taken = lookup.value && name === formData;
  return (
    <FieldFrame
      id={id}
      title={schema.title ?? 'Name'}
      why={
        schema.description ??
        `Of the component in the catalog, of its repository and of what runs. At most ${LONGEST_NAME} characters.`
      }
      required={required}
    >
      <TextField
        variant="outlined"
        size="small"
        fullWidth
        value={formData}
        placeholder="payments-ledger"
        disabled={props.disabled || props.readonly}
        onChange={event => onChange(event.target.value || undefined)}
        error={formData !== '' && problemOfName(formData) !== undefined}
        inputProps={{
          'aria-labelledby': `${id}-title`,
          'aria-describedby': `${id}-why ${id}-verdict`,
          'aria-required': required,
          autoComplete: 'off',
          spellCheck: false,
        }}
      />
      <Verdict
        id={`${id}-verdict`}
        verdict={nameVerdict(formData, {
          name,
          taken: lookup.value,
          failure: lookup.error?.message,
        })}
      />
      {taken && (
        <span>
          See{' '}
          <EntityRefLink entityRef={refOf(name, uiSchema)} target="_blank" />
        </span>
      )}
      {proposal && proposal !== formData && problemOfName(formData) && (
        <div>
          <Button
            size="small"
            variant="outlined"
            style={{ textTransform: 'none' }}
            onClick={() => onChange(proposal)}
          >
            Use {proposal}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}
