import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  Part,
  Section,
  TextFilter,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { FactCatalogue as Catalogue } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { findFacts } from '../../../lib/workbench/findFacts';
import { FactList } from './FactList';
import { KnownFacts } from './KnownFacts';

/** The facts that expressions may read, with what they are for an entity where one is chosen. */
export function FactCatalogue(props: {
  entityRef: string | undefined;
  onInsert: (name: string) => void;
}) {
  const api = useApi(scorecardsApiRef);
  const facts = useEntityResource(
    'facts',
    signal => api.listFacts({ signal }),
    { everySeconds: 300 },
  );
  return (
    <Section title="Facts">
      <Part
        resource={facts}
        action="read which facts there are"
        name="the facts"
        bones={[40, 240]}
        ageless
      >
        {catalogue => <Search {...props} catalogue={catalogue} />}
      </Part>
    </Section>
  );
}

function Search(props: {
  catalogue: Catalogue;
  entityRef: string | undefined;
  onInsert: (name: string) => void;
}) {
  const { catalogue, entityRef, onInsert } = props;
  const [words, setWords] = useState('');
  const found = findFacts(catalogue.items, words);
  return (
    <>
      <TextFilter
        value={words}
        name="Search facts"
        placeholder="name, words of the description"
        onChange={setWords}
      />
      <Typography variant="body2" color="textSecondary">
        Choosing one writes its name where the cursor is.
        {entityRef === undefined &&
          ' Try the document on one service to see its values.'}
      </Typography>
      {entityRef === undefined ? (
        <FactList variables={found} onInsert={onInsert} />
      ) : (
        <KnownFacts
          catalogue={catalogue}
          variables={found}
          entityRef={entityRef}
          onInsert={onInsert}
        />
      )}
      {found.length === 0 && (
        <Typography variant="body2">No fact has these words.</Typography>
      )}
    </>
  );
}
