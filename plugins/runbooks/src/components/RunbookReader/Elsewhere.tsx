import Typography from '@material-ui/core/Typography';
import { RunbookDetail } from '@callboard/backstage-plugin-runbooks-common';
import { placeOf } from '../../lib/overview/place';
import { PageLink } from '../PageLink';

/** A page that is not read in the portal: the way to it. */
export function Elsewhere(props: {
  page: Pick<RunbookDetail, 'id' | 'url' | 'kind' | 'readable'>;
  anchor?: string;
}) {
  const { page, anchor } = props;
  return (
    <div>
      <Typography variant="h6" component="p">
        <PageLink page={page} tab={undefined} anchor={anchor}>
          Open it on {placeOf(page)}
        </PageLink>
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {page.kind === 'techdocs'
          ? 'It is a page of the documentation of this portal, and is read there.'
          : 'This page lives elsewhere; the portal knows whether it is there, not what it says. To read and work through it here, keep it as Markdown beside the code and name it in the annotation callboard.dev/runbooks.'}
      </Typography>
    </div>
  );
}
