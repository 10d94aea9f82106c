import { RootLoggerService } from '@backstage/backend-plugin-api';

const LIMIT = 400;
const MESSAGE_LIMIT = 600;
/** What a terminal takes for colours; the escape character may not stand in a literal. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
/** `fetch:template` names each file that it writes. */
const CHATTER = /Writing (file|directory) /;

/** Keeps the last lines that the backend said: the dry run answers with its log only where it went well. */
export class CollectingLogger implements RootLoggerService {
  static create(): CollectingLogger {
    return new CollectingLogger();
  }

  readonly #lines: string[] = [];

  private constructor() {}

  /** What was said, oldest first. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  error = (message: string) => this.#keep('error', message);
  warn = (message: string) => this.#keep('warn', message);
  info = (message: string) => this.#keep('info', message);
  debug = () => undefined;
  child = () => this;

  #keep(level: string, message: string) {
    if (CHATTER.test(message)) return;
    this.#lines.push(
      `${level}: ${message.replace(COLOURS, '').slice(0, MESSAGE_LIMIT)}`,
    );
    if (this.#lines.length > LIMIT) this.#lines.shift();
  }
}
