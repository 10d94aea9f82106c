import { useLocation } from 'react-router-dom';
import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  ListTable,
  Section,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import {
  EntityHistory,
  EntityScorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import { CheckGroup } from '../../lib/checkGroups';
import { checkSpans, stretchOf } from '../../lib/entityHistory';
import { passedWords } from '../../lib/passedWords';
import { checkAnchor } from '../../lib/tabPath';
import { LEVEL_STATES } from '../../lib/words/standings';
import { FixLink } from '../FixLink';
import { HistoryStrip } from '../HistoryStrip';
import { CheckName } from './CheckName';
import { OpenedCheck } from './OpenedCheck';
import { SinceNote } from './SinceNote';

const useStyles = makeStyles(
  // Below the title, past the mark.
  theme => ({ fix: { paddingLeft: `calc(1.2em + ${theme.spacing(1)}px)` } }),
  { name: 'CallboardLevelSection' },
);

/** The check that the address points at. */
function checkIn(hash: string): string | undefined {
  const prefix = `#${checkAnchor('')}`;
  return hash.startsWith(prefix) ? hash.slice(prefix.length) : undefined;
}

/** The checks of one level, those that need attention first; each opens in place. */
export function LevelSection(props: {
  group: CheckGroup;
  result: EntityScorecard;
  /** Absent while it is not known. */
  history: EntityHistory | undefined;
  readOnly: boolean;
  onChanged: () => void;
}) {
  const { group, result, history, readOnly, onChanged } = props;
  const { level, checks } = group;
  const classes = useStyles();
  const pointedAt = checkIn(useLocation().hash);
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(pointedAt && [pointedAt]),
  );
  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) {
      next.add(id);
    }
    setOpened(next);
  };
  const { tone, label } = LEVEL_STATES[level.state];
  return (
    <Section
      title={level.level}
      age={
        <StateChip
          tone={tone}
          label={`${label}, ${passedWords(level.counts)}`}
        />
      }
    >
      <ListTable
        label={`Checks of ${level.level}`}
        headers={['Check', 'Since', 'Last 90 days']}
        widths={['52%', '26%', '22%']}
        rows={checks.map(check => {
          const past = history?.checks.find(({ id }) => id === check.id);
          const spans = checkSpans(past);
          const isOpen = opened.has(check.id);
          return {
            key: check.id,
            cells: [
              <>
                <CheckName
                  check={check}
                  isOpen={isOpen}
                  isPointedAt={check.id === pointedAt}
                  onToggle={() => toggle(check.id)}
                />
                {check.fix && check.status !== 'pass' && !isOpen && (
                  <div className={classes.fix}>
                    <FixLink fix={check.fix} of={check.title} />
                  </div>
                )}
              </>,
              <SinceNote check={check} />,
              history && (
                <HistoryStrip
                  name={check.title}
                  spans={spans}
                  stretch={stretchOf(history)}
                />
              ),
            ],
            detail: isOpen && (
              <OpenedCheck
                stretch={history && stretchOf(history)}
                check={check}
                result={result}
                spans={spans}
                readOnly={readOnly}
                onChanged={onChanged}
              />
            ),
          };
        })}
      />
    </Section>
  );
}
