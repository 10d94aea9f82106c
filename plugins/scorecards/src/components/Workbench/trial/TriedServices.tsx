import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  ListFoot,
  ListTable,
  StateChip,
  TextFilter,
} from '@callboard/backstage-plugin-callboard-react';
import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';
import { standingLook } from '../../../lib/words/standings';
import { ResultBar } from '../../ResultBar';
import { ServiceName } from '../../ScorecardsPage/frame/ServiceName';
import { TriedChecks } from './TriedChecks';

const PAGE = 25;

/** Every service with its level and its checks; those that would change and those that lack most first. */
export function TriedServices(props: {
  items: readonly EntityScorecard[];
  /** Also of those that are not told one by one. */
  total: number;
  /** It is tried on one service: it is opened. */
  isOne: boolean;
}) {
  const { items, total, isOne } = props;
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(PAGE);
  const [open, setOpen] = useState<string>();
  if (items.length === 0) {
    return null;
  }
  const found = items.filter(({ entityTitle, entityRef }) =>
    `${entityTitle} ${entityRef}`
      .toLocaleLowerCase('en-US')
      .includes(words.trim().toLocaleLowerCase('en-US')),
  );
  return (
    <div>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        Check by check
      </Typography>
      {!isOne && (
        <TextFilter
          value={words}
          name="Search services that it was tried on"
          onChange={setWords}
        />
      )}
      <ListTable
        label="Services that it was tried on"
        headers={['Service', 'Stands at', 'Checks', 'Evidence']}
        widths={['34%', '18%', '34%', '14%']}
        rows={found.slice(0, shown).map(item => {
          const isOpen = isOne || open === item.entityRef;
          const { tone, label } = standingLook(
            item.levels.map(({ level }) => level),
            item.standing,
          );
          return {
            key: item.entityRef,
            cells: [
              <ServiceName
                entityRef={item.entityRef}
                title={item.entityTitle}
                ownerRef={item.ownerRef}
                tier={item.tier}
              />,
              <StateChip tone={tone} label={label} />,
              <ResultBar result={item} />,
              !isOne && (
                <Button
                  size="small"
                  variant="outlined"
                  aria-expanded={isOpen}
                  aria-label={`Checks of ${item.entityTitle}`}
                  onClick={() => setOpen(isOpen ? undefined : item.entityRef)}
                >
                  {isOpen ? 'Hide' : 'Show'}
                </Button>
              ),
            ],
            detail: isOpen && <TriedChecks item={item} />,
          };
        })}
      />
      <ListFoot
        shown={Math.min(shown, found.length)}
        total={words ? found.length : total}
        of="services"
        busy={false}
        onMore={found.length > shown ? () => setShown(shown + PAGE) : undefined}
      />
    </div>
  );
}
