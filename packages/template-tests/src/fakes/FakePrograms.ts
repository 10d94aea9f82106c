import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from '../tools';

/**
 * Programs that scripts find in place of the real ones. Each writes down how it was called, and then does what its lines
 * of shell say.
 */
export class FakePrograms {
  readonly #log: string;
  readonly #path: string;

  private constructor(folder: string, programs: Record<string, string>) {
    const bin = mkdtempSync(join(folder, 'bin-'));
    this.#log = join(bin, 'calls.log');
    this.#path = [bin, process.env.PATH].join(delimiter);
    writeFileSync(this.#log, '');
    for (const [name, lines] of Object.entries(programs)) {
      const script = `#!/usr/bin/env bash\necho "${name} $*" >>'${
        this.#log
      }'\n${lines}\n`;
      writeFileSync(join(bin, name), script, { mode: 0o755 });
    }
  }

  static create(folder: string, programs: Record<string, string>) {
    return new FakePrograms(folder, programs);
  }

  /** Runs a script of the folder with them. */
  run(script: string, args: string[], env: Record<string, string> = {}) {
    return runProgram('bash', [script, ...args], {
      env: { PATH: this.#path, ...env },
    });
  }

  /** How they were called, in order. */
  calls(): string[] {
    return readFileSync(this.#log, 'utf8').trim().split('\n').filter(Boolean);
  }
}
