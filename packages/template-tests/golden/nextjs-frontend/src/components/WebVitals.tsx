'use client';

import { useEffect } from 'react';
import { reportWebVitals } from '../lib/reportWebVitals.ts';

let started = false;

/** Measures how the page feels. Shows nothing. */
export function WebVitals() {
  useEffect(() => {
    // In development React runs effects twice.
    if (started) return;
    started = true;
    reportWebVitals();
  }, []);
  return null;
}
