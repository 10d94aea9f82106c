import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  shortRef,
  ToneMark,
} from '@callboard/backstage-plugin-callboard-react';
import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';
import { standingLook } from '../../../lib/words/standings';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
    name: { overflow: 'hidden', textOverflow: 'ellipsis' },
    facts: {
      marginLeft: 'auto',
      flex: 'none',
      maxWidth: '45%',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
      // The name needs the room; the rest is its title.
      '[data-narrow] &': { display: 'none' },
    },
  }),
  { name: 'CallboardServiceHead' },
);

/** A service in one line: where it stands, its name, and whose it is. */
export function ServiceHead(props: {
  service: EntityScorecard;
  levels: readonly string[];
}) {
  const { service, levels } = props;
  const { entityRef, entityTitle, standing, ownerRef, stale } = service;
  const classes = useStyles();
  const { tone, strength, label } = standingLook(levels, standing);
  const owner = ownerRef ? shortRef(ownerRef) : 'no owner';
  const old = stale ? ` Not evaluated in time: ${service.reason ?? ''}` : '';
  return (
    <div
      className={classes.root}
      title={`${entityTitle}: ${label}, ${owner}.${old}`}
    >
      <ToneMark
        tone={stale ? 'unknown' : tone}
        strength={stale ? undefined : strength}
      />
      <span className={classes.name}>
        <EntityRefLink entityRef={entityRef} title={entityTitle} hideIcon />
      </span>
      <span className={classes.facts}>
        {label}, {owner}
      </span>
    </div>
  );
}
