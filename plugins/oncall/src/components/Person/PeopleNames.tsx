import { Fragment } from 'react';
import { People } from '@callboard/backstage-plugin-oncall-common';
import { personOf } from '../../lib/people';
import { PersonName } from './PersonName';

/** Several people by name, with commas between them; "nobody" where there is none. */
export function PeopleNames(props: {
  refs: readonly string[];
  people: People;
}) {
  const { refs, people } = props;
  if (refs.length === 0) {
    return <>nobody</>;
  }
  return (
    <>
      {refs.map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && ', '}
          <PersonName person={personOf(people, ref)} />
        </Fragment>
      ))}
    </>
  );
}
