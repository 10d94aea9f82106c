import { fork } from 'node:child_process';
import { on } from 'node:events';

/** What the hosts have seen. */
export interface SiteReport {
  hosts: number;
  requests: number;
  /** Requests to the host that had the most. */
  mostOfOneHost: number;
  /** Requests within the window asked for, both ends counted, to the host that had the most. */
  mostInWindow: number;
  /** Between two requests to one host. */
  shortestGapMs: number;
  /** Of pages, sent. */
  bytes: number;
}

/** What the process of the hosts is told. */
export type SiteOrder = { windowMs: number } | { listen: string[] };

/** What it says. */
export type SiteMessage = { port: number } | { report: SiteReport };

/** Many hosts on loopback. */
export interface CheckSite {
  port: number;
  report(windowMs: number): Promise<SiteReport>;
  stop(): void;
}

/** Starts them in a process of their own. */
export async function startSite(addresses: string[]): Promise<CheckSite> {
  const child = fork(require.resolve('./checkSiteProcess'), {
    execArgv: process.execArgv,
  });
  const ask = async <TKey extends 'port' | 'report'>(
    order: SiteOrder,
    key: TKey,
  ): Promise<Extract<SiteMessage, Record<TKey, unknown>>> => {
    child.send(order);
    // What compiles the files of the process says other things, too.
    for await (const [message] of on(child, 'message', { close: ['exit'] })) {
      if (key in message) return message;
    }
    throw new Error('The hosts are gone');
  };
  try {
    const { port } = await ask({ listen: addresses }, 'port');
    return {
      port,
      report: async windowMs => (await ask({ windowMs }, 'report')).report,
      stop: () => void child.kill(),
    };
  } catch (error) {
    child.kill();
    throw error;
  }
}
