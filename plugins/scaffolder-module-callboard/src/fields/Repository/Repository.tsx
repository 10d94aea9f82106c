import { useEffect, useId, useMemo, useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { RadioCards } from '@callboard/backstage-plugin-callboard-react';
import { answersOf } from '../../lib/answers';
import {
  completeRepository,
  destinationOf,
  problemOfRepository,
} from '../../lib/repository';
import { FieldFrame, Preview } from '../parts';
import { NoDestination } from './NoDestination';
import { OwnerAndName } from './OwnerAndName';
import { readDestinations } from './readDestinations';
import { repositorySchema } from './schema';

/** Where the code goes: host, owner and name, and the address that comes of it. */
export function Repository(props: typeof repositorySchema.TProps) {
  const { formData = {}, onChange, schema, uiSchema, formContext } = props;
  const integrations = useApi(scmIntegrationsApiRef);
  const config = useApi(configApiRef);
  const id = useId();
  const options = uiSchema['ui:options'];
  const destinations = useMemo(
    () => readDestinations(integrations, config, options),
    [integrations, config, options],
  );
  const { name: component } = answersOf(formContext);
  // Until somebody names it otherwise, it is called like the component.
  const [isNamed, setNamed] = useState(Boolean(formData.name));
  const [only, another] = destinations;
  const destination =
    destinationOf(formData, destinations) ?? (another ? undefined : only);
  const owners = options?.allowedOwners ?? [];
  const owner = formData.owner || (owners.length === 1 ? owners[0] : '');
  const name = isNamed ? formData.name : formData.name || component;
  const { repoUrl, url } = destination
    ? completeRepository(destination, { owner, name })
    : formData;
  useEffect(() => {
    if (destination && formData.repoUrl !== repoUrl) {
      onChange(completeRepository(destination, { owner, name }));
    }
  }, [destination, formData.repoUrl, repoUrl, owner, name, onChange]);
  const disabled = props.disabled || props.readonly;
  return (
    <FieldFrame
      id={id}
      title={schema.title ?? 'Repository'}
      why={
        schema.description ??
        'Where the code goes. The repository is made when everything else has worked.'
      }
      required={props.required}
    >
      {only ? (
        <RadioCards
          labelledBy={`${id}-title`}
          value={destination?.id}
          disabled={disabled}
          onChange={chosen => {
            const next = destinations.find(one => one.id === chosen);
            if (next) {
              onChange(completeRepository(next, { owner, name }));
            }
          }}
          cards={destinations.map(({ id: value, title, baseUrl }) => ({
            value,
            title,
            detail: (
              <Typography variant="body2" color="textSecondary">
                {baseUrl}
              </Typography>
            ),
          }))}
        />
      ) : (
        <NoDestination />
      )}
      {destination && (
        <OwnerAndName
          destination={destination}
          repository={{ owner, name }}
          owners={owners}
          disabled={disabled}
          onChange={change => {
            setNamed(isNamed || change.name !== undefined);
            onChange(
              completeRepository(destination, { owner, name, ...change }),
            );
          }}
        />
      )}
      {destination && component && name !== component && (
        <div>
          <Button
            size="small"
            variant="outlined"
            style={{ textTransform: 'none' }}
            disabled={disabled}
            onClick={() =>
              onChange(
                completeRepository(destination, { owner, name: component }),
              )
            }
          >
            Call it {component}, like the component
          </Button>
        </div>
      )}
      {destination && !problemOfRepository(formData, destinations) && (
        <Preview label="Address of the repository">
          <Typography variant="body2">
            It will be at <strong>{url}</strong>
          </Typography>
        </Preview>
      )}
    </FieldFrame>
  );
}
