import { useRouteRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { Fix } from '@callboard/backstage-plugin-scorecards-common';
import { isLinkable } from '../../lib/linkTarget';
import { createFromTemplateRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({
    root: { overflowWrap: 'anywhere' },
    link: { marginLeft: theme.spacing(1) },
  }),
  { name: 'CallboardFixLink' },
);

/** A hand-written document may name anything as a template. */
function templateOf(ref: string | undefined): CompoundEntityRef | undefined {
  try {
    return ref
      ? parseEntityRef(ref, {
          defaultKind: 'template',
          defaultNamespace: 'default',
        })
      : undefined;
  } catch {
    return undefined;
  }
}

/** How to pass a check, with the template that does it or a page that says more. */
export function FixLink(props: {
  fix: Fix;
  /** Title of the check, for screen readers. */
  of: string;
}) {
  const { fix, of } = props;
  const classes = useStyles();
  const createFromTemplate = useRouteRef(createFromTemplateRouteRef);
  const template = templateOf(fix.template);
  return (
    <Typography variant="body2" component="span" className={classes.root}>
      {fix.text}
      {template && createFromTemplate && (
        <Link
          className={classes.link}
          to={createFromTemplate({
            namespace: template.namespace,
            templateName: template.name,
          })}
          aria-label={`Use template ${template.name}: ${of}`}
        >
          Use template
        </Link>
      )}
      {isLinkable(fix.link) && (
        <Link
          className={classes.link}
          to={fix.link}
          aria-label={`Read how: ${of}`}
        >
          Read how
        </Link>
      )}
    </Typography>
  );
}
