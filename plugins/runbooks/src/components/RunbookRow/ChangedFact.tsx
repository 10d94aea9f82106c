import Typography from '@material-ui/core/Typography';
import {
  formatAgo,
  formatInstantInFull,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { PageFreshness } from '@callboard/backstage-plugin-runbooks-common';

const SOURCES = {
  repository: 'as its repository tells',
  http: 'as its server tells',
  techdocs: 'as TechDocs tells',
};

/** When a page last changed, and who tells. */
export function ChangedFact(props: { freshness: PageFreshness }) {
  const { changedAt, changedSource } = props.freshness;
  const now = useNow();
  if (changedAt === null) {
    return <>not known</>;
  }
  return (
    <>
      <time dateTime={changedAt} title={formatInstantInFull(changedAt)}>
        {formatAgo(changedAt, now)}
      </time>
      {changedSource && (
        <Typography variant="caption" color="textSecondary" component="div">
          {SOURCES[changedSource]}
        </Typography>
      )}
    </>
  );
}
