import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatInstant,
  formatRatio,
  PlainRow,
  PlainTable,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import {
  SloExplanation,
  UsedDocument,
} from '@callboard/backstage-plugin-slo-common';
import { windowWords } from '../../lib/promise';

function Location(props: { location: UsedDocument['location'] }) {
  const { location } = props;
  // Catalog locations are prefixed by their type.
  const url = location?.replace(/^url:/, '');
  return url && /^https?:/.test(url) ? (
    <Link to={url}>{url.replace(/^https?:\/\//, '')}</Link>
  ) : (
    <>{location ?? ''}</>
  );
}

function targetWords(targets: Record<string, number>): string {
  const entries = Object.entries(targets);
  return entries
    .map(([name, target]) =>
      entries.length > 1
        ? `${name} ${formatRatio(target)}`
        : formatRatio(target),
    )
    .join(', ');
}

/** The documents that were used, and the terms that were in force since when. */
export function Documents(props: { explanation: SloExplanation }) {
  const { documents, versions } = props.explanation;
  const now = useNow();
  return (
    <>
      <PlainTable
        label="Documents used"
        headers={['Document', 'Role', 'Version', 'Where']}
        rows={documents.map(
          (document): PlainRow => [
            `${document.role} ${document.ref}`,
            <EntityRefLink entityRef={document.ref} />,
            document.role,
            document.version?.slice(0, 12) ?? '',
            <Location location={document.location} />,
          ],
        )}
      />
      {versions.length > 0 && (
        <>
          <Typography variant="body2" gutterBottom>
            The past is judged under the terms of its day:
          </Typography>
          <PlainTable
            label="Terms in force"
            headers={['Since', 'Target', 'Window', 'Method', 'Change']}
            rows={versions.map(
              (version): PlainRow => [
                version.since,
                formatInstant(version.since, now),
                targetWords(version.targets),
                windowWords(version.window),
                version.budgetingMethod,
                version.change ?? 'first version known',
              ],
            )}
          />
        </>
      )}
    </>
  );
}
