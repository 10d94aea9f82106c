import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { Panel } from '@callboard/backstage-plugin-callboard-react';

/** What is wrong with the documents of the SLOs in the list, by property path. */
export function DocumentIssues(props: { items: readonly SloStatus[] }) {
  const affected = props.items.filter(item => item.issues.length > 0);
  if (affected.length === 0) {
    return null;
  }
  return (
    <Panel
      title={
        affected.length === 1
          ? '1 of the SLOs below has issues in its document'
          : `${affected.length} of the SLOs below have issues in their documents`
      }
    >
      {affected.flatMap(slo =>
        slo.issues.map(issue => (
          <li key={`${slo.ref} ${issue.document} ${issue.path} ${issue.code}`}>
            <Typography variant="body2">
              <EntityRefLink entityRef={slo.ref} title={slo.title} />
              {': '}
              <code>{issue.path || 'whole document'}</code> {issue.message} (
              {issue.code})
            </Typography>
          </li>
        )),
      )}
    </Panel>
  );
}
