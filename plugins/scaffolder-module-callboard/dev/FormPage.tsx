import { useState } from 'react';
import { Content, InfoCard } from '@backstage/core-components';
import { JsonObject } from '@backstage/types';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { FIELDS, FORM } from './form';

/** The form that templates show, and what comes out of it. */
export function FormPage() {
  const [made, setMade] = useState<JsonObject>();
  return (
    <Content>
      <SecretsContextProvider>
        <InfoCard title="A service" noPadding>
          <Stepper
            manifest={FORM}
            extensions={FIELDS}
            onCreate={async values => setMade(values)}
          />
        </InfoCard>
      </SecretsContextProvider>
      {made && <pre>{JSON.stringify(made, null, 2)}</pre>}
    </Content>
  );
}
