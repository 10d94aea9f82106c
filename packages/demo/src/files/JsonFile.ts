import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** A small file with one JSON value, written whole or not at all. */
export class JsonFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  #lastWrite: Promise<void> = Promise.resolve();

  static at<T>(path: string, schema: z.ZodType<T>): JsonFile<T> {
    return new JsonFile(path, schema);
  }

  private constructor(path: string, schema: z.ZodType<T>) {
    this.#path = path;
    this.#schema = schema;
  }

  /** @returns undefined where there is no file, or one that cannot be read: the demo then starts afresh */
  async read(): Promise<T | undefined> {
    const text = await readFile(this.#path, 'utf8').catch(() => undefined);
    if (text === undefined) {
      return undefined;
    }
    try {
      return this.#schema.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  /** Writes one after the other: the last caller's value stands. */
  async write(value: T): Promise<void> {
    const write = this.#lastWrite.then(() => this.#replace(value));
    this.#lastWrite = write.catch(() => undefined);
    return write;
  }

  async #replace(value: T): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    const draft = `${this.#path}.${process.pid}.tmp`;
    await writeFile(draft, JSON.stringify(value));
    await rename(draft, this.#path);
  }
}
