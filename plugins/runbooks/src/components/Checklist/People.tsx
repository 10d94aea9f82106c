import { Fragment } from 'react';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** Who looks at a checklist now. */
export function People(props: { readers: readonly string[] }) {
  const { readers } = props;
  return (
    <Typography variant="body2" color="textSecondary">
      {readers.length === 0 ? (
        'nobody is here now'
      ) : (
        <>
          here now:{' '}
          {readers.map((reader, index) => (
            <Fragment key={reader}>
              {index > 0 && ', '}
              <EntityRefLink entityRef={reader} hideIcon />
            </Fragment>
          ))}
        </>
      )}
    </Typography>
  );
}
