import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findProgram } from '../tools';

/** What the scripts use of socat: standard input to a socket, what it answers to standard output. */
const STAND_IN = `#!${process.execPath}
const path = process.argv.at(-1).replace('UNIX-CONNECT:', '');
const socket = require('node:net').connect(path);
socket.on('error', error => { console.error(error.message); process.exit(1); });
process.stdin.pipe(socket);
socket.pipe(process.stdout);
`;

/** A PATH on which scripts find socat: the machine's own, or a stand-in in the folder. */
export function pathWithSocat(folder: string): string {
  const places = [process.env.PATH ?? '', '/usr/sbin'];
  if (!findProgram('socat')) {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'socat'), STAND_IN, { mode: 0o755 });
    places.unshift(bin);
  }
  return places.join(delimiter);
}
