/** What a page was known by when it was fetched last; a server that knows it too answers 304 without a body. @public */
export interface PageValidators {
  /** The address that answered: elsewhere they mean nothing, so redirects are not asked with them. */
  url: URL;
  etag?: string;
  /** As the server wrote it. */
  lastModified?: string;
}

/** One request for a page. @public */
export interface PageRequest {
  /** Default GET. */
  method?: 'HEAD' | 'GET';
  /** Sent with GET. */
  known?: PageValidators;
  /** Value of the header `Accept`. Default: HTML, then anything. */
  accept?: string;
  signal?: AbortSignal;
}

/** A redirect that was followed. @public */
export interface PageRedirect {
  status: number;
  to: URL;
}

/** What a server answered at the end of all redirects. @public */
export interface PageAnswer {
  /** Of whatever it answered; no status is an error. */
  status: number;
  finalUrl: URL;
  /** In the order in which they were followed. */
  redirects: PageRedirect[];
  etag?: string;
  /** As the server wrote it. */
  lastModified?: string;
  contentType?: string;
  /** How long the server asks to be left alone. */
  retryAfterSeconds?: number;
  /** Bytes, unpacked, of a GET that was answered with 2xx. */
  body?: Buffer;
  /** Whether there was more than is read. */
  bodyTruncated: boolean;
}
