import { onCLS, onINP, onLCP, type Metric } from 'web-vitals';
import { VITALS, type Measurement } from './webVitals.ts';

/**
 * Sends what this page view measured, once, when the page goes out of sight: that is when LCP, INP and CLS are final. The
 * page is the one that was loaded; what the router shows later is not a page view of its own.
 */
export function reportWebVitals(): void {
  const path = window.location.pathname;
  const measured = new Map<string, Measurement>();

  const keep = ({ name, value }: Metric) => {
    const vital = VITALS.find(known => known === name);
    if (vital) measured.set(vital, { name: vital, value });
  };
  onLCP(keep);
  onINP(keep);
  onCLS(keep);

  const send = () => {
    if (document.visibilityState !== 'hidden' || measured.size === 0) return;
    document.removeEventListener('visibilitychange', send);
    const report = { path, measurements: [...measured.values()] };
    // Survives the page; nothing waits for the answer.
    navigator.sendBeacon(
      '/web-vitals',
      new Blob([JSON.stringify(report)], { type: 'application/json' }),
    );
  };
  // Added after web-vitals' own listeners, so that they have said their last word by then.
  document.addEventListener('visibilitychange', send);
}
