import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatAge,
  formatInstantInFull,
  ListTable,
  StateChip,
  useNow,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { Reachability } from '@callboard/backstage-plugin-oncall-common';
import { REACHABILITY_STATES } from '../../../lib/states';
import { ChainMarks } from './ChainMarks';
import { OpenedService } from './OpenedService';
import { TestPageDialog } from './TestPageDialog';

function Service(props: { service: Reachability }) {
  const { entityRef, title, ownerRef, tier } = props.service;
  return (
    <>
      <Typography variant="body2">
        <EntityRefLink entityRef={entityRef} title={title} hideIcon />
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {ownerRef ? (
          <EntityRefLink entityRef={ownerRef} hideIcon />
        ) : (
          'nobody owns it'
        )}
        {tier && `, tier ${tier}`}
      </Typography>
    </>
  );
}

function Verdict(props: { service: Reachability }) {
  const { verdict, since } = props.service;
  const now = useNow();
  return (
    <>
      <StateChip {...REACHABILITY_STATES[verdict]} />
      <Typography
        variant="body2"
        color="textSecondary"
        title={`Since ${formatInstantInFull(since)}`}
      >
        for {formatAge(since, now).replace('just now', 'less than a minute')}
      </Typography>
    </>
  );
}

/** Services in the order given, each with its chain of links; which one is opened stands in the URL. */
export function ReachabilityTable(props: {
  services: readonly Reachability[];
  busy: boolean;
  /** A test page was recorded. */
  onProved: () => void;
}) {
  const { services, busy, onProved } = props;
  const [params, change] = useUrlParams();
  const open = params.get('open');
  const [tested, setTested] = useState<Reachability>();
  return (
    <>
      <ListTable
        label="Services, worst first"
        busy={busy}
        widths={['24%', '18%', undefined, '15%']}
        headers={['Service', 'Verdict', 'From the service to a person', 'More']}
        rows={services.map(service => {
          const { entityRef, title } = service;
          const isOpen = open === entityRef;
          return {
            key: entityRef,
            cells: [
              <Service service={service} />,
              <Verdict service={service} />,
              <ChainMarks reachability={service} />,
              <>
                <Button
                  size="small"
                  aria-expanded={isOpen}
                  aria-label={`History of ${title}`}
                  onClick={() =>
                    change({ open: isOpen ? undefined : entityRef })
                  }
                >
                  History
                </Button>
                <Button
                  size="small"
                  aria-label={`Record a test page of ${title}`}
                  onClick={() => setTested(service)}
                >
                  Test page …
                </Button>
              </>,
            ],
            detail: isOpen && <OpenedService service={service} />,
          };
        })}
      />
      {tested && (
        <TestPageDialog
          service={tested}
          onClose={() => setTested(undefined)}
          onRecorded={() => {
            setTested(undefined);
            onProved();
          }}
        />
      )}
    </>
  );
}
