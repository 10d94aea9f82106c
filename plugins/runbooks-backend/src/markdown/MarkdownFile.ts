import { Reading } from '../reading';

/** What a file holds. */
export interface FileContent {
  kind: 'content';
  bytes: Buffer;
  /** Makes the next reading conditional. */
  etag?: string;
  /** When it last changed. */
  changedAt?: Date;
}

/** What reading a file gave. */
export type FileReading = FileContent | Exclude<Reading, { kind: 'content' }>;

/** How a file is read. */
export interface ReadFileOptions {
  /** Whether its content is known from an earlier reading. */
  isKnown: boolean;
  /** Of that reading; where it is still the same there is nothing to read. */
  etag?: string;
  /** Bytes. */
  maxBytes: number;
  signal?: AbortSignal;
}

/** A file that an entity names as its runbook. */
export interface MarkdownFile {
  /** Within its repository or folder, for people. */
  path: string;
  /** Of a repository: its address. Files of local folders have none. */
  url?: string;
  /** What names it, as written. */
  pattern: string;
  read(options: ReadFileOptions): Promise<FileReading>;
}

/** The files that a pattern stands for. */
export interface FileListing {
  files: MarkdownFile[];
  /** Of a glob that was followed: it in terms of the paths of files. What fits it and is not among the files is not there. */
  glob?: string;
  /** For people: what is wrong with the pattern. */
  problem?: string;
  /** Why the files could not be listed; what they were before is still so as far as anybody knows. */
  failure?: string;
}
