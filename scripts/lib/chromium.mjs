import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium or Chrome on this machine (`CHROMIUM_PATH` first), or undefined. */
export const findChromium = () =>
  [process.env.CHROMIUM_PATH, ...PLACES].find(path => path && existsSync(path));
