import { createContext, ReactNode, useContext, useMemo } from 'react';
import { isKnownZone, Zones } from './format';

const OwnZone = createContext<string | undefined>(undefined);

/** Reads the screens below as somebody in another zone (an IANA name) than the browser's; for tests. @public */
export function OwnZoneProvider(props: {
  timeZone: string;
  children?: ReactNode;
}) {
  return (
    <OwnZone.Provider value={props.timeZone}>{props.children}</OwnZone.Provider>
  );
}

/** The reader's zone, an IANA name. @public */
export function useOwnZone(): string {
  return (
    useContext(OwnZone) ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
  );
}

/** The reader's zone beside that of a schedule; one that nobody knows, or none, is the reader's. @public */
export function useZones(theirs: string | undefined): Zones {
  const own = useOwnZone();
  return useMemo(
    () => ({ own, theirs: theirs && isKnownZone(theirs) ? theirs : own }),
    [own, theirs],
  );
}
