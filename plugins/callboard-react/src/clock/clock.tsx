import {
  createContext,
  ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react';

/**
 * Answers the current instant, milliseconds since the epoch.
 * @public
 */
export type Clock = () => number;

// Asked for anew each time: tests put another one in the place of Date.now.
const systemClock: Clock = () => Date.now();
const ClockContext = createContext<Clock>(systemClock);

/**
 * Gives another clock to everything below it: a still one in tests, a demo's own.
 * @public
 */
export function ClockProvider(props: { clock: Clock; children?: ReactNode }) {
  return (
    <ClockContext.Provider value={props.clock}>
      {props.children}
    </ClockContext.Provider>
  );
}

/**
 * The clock of this part of the page.
 * @public
 */
export function useClock(): Clock {
  return useContext(ClockContext);
}

/**
 * The current instant, milliseconds since the epoch, read again so often that ages on screen stay true.
 *
 * @param everySeconds - 15 where it is left out
 * @public
 */
export function useNow(everySeconds: number = 15): number {
  const clock = useClock();
  const [now, setNow] = useState(clock);
  useEffect(() => {
    setNow(clock());
    const timer = setInterval(() => setNow(clock()), everySeconds * 1000);
    return () => clearInterval(timer);
  }, [clock, everySeconds]);
  return now;
}
