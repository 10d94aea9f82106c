import { useApi } from '@backstage/frontend-plugin-api';
import {
  formatInstant,
  Part,
  PlainTable,
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { ScorecardVersion } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { usePageState } from '../frame/PageState';

function Changes({ version }: { version: ScorecardVersion }) {
  const { changes } = version;
  return (
    <>
      {changes.length === 0 && 'the first one'}
      {changes.map(change => (
        <div key={change}>{change}</div>
      ))}
    </>
  );
}

/** The versions of a scorecard, newest first, each with what it changed. */
export function DocumentDetail(props: { scorecard: string }) {
  const { scorecard } = props;
  const scorecardsApi = useApi(scorecardsApiRef);
  const { changes } = usePageState();
  const now = useNow(60);
  const detail = useEntityResource(
    `versions of ${scorecard}`,
    signal => scorecardsApi.getScorecard(scorecard, {}, { signal }),
    { trigger: changes, everySeconds: 300 },
  );
  return (
    <Part
      resource={detail}
      action="read the versions"
      name="the versions"
      bones={[32, 32]}
      ageless
    >
      {({ versions }) => (
        <PlainTable
          label="Versions, newest first"
          headers={['Version', 'In force', 'What changed']}
          rows={versions.map(version => [
            version.version,
            version.version,
            version.to === null
              ? `since ${formatInstant(version.from, now)}`
              : `${formatInstant(version.from, now)} to ${formatInstant(
                  version.to,
                  now,
                )}`,
            <Changes version={version} />,
          ])}
        />
      )}
    </Part>
  );
}
