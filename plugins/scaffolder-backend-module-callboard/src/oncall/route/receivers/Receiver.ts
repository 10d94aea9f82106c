/** What a receiver has to know of the Alertmanager that will read it. */
export interface ReceiverOptions {
  /** Path at which Alertmanager finds a secret of this service, by the name of its file. */
  secretPath: (file: string) => string;
  /** Whether Alertmanager reads addresses of webhooks from files: since 0.26. */
  urlFiles: boolean;
  /** Address that alerts are posted to, where it is known and no secret. */
  url?: string;
}

/** A secret that Alertmanager reads from a file. */
export interface SecretFile {
  file: string;
  /** What stands in it and where people find it: sentences. */
  holds: string;
}

/** Where the alerts of one severity go. */
export interface Receiver {
  /** Its configuration, below `- name:`, without indentation. */
  lines: string[];
  secrets: SecretFile[];
  /** Whether somebody still has to write down where alerts are posted to. */
  isUnaddressed?: boolean;
}

/** Writes a receiver. */
export type WriteReceiver = (options: ReceiverOptions) => Receiver;

/** Shows the section of the runbook for each alert that fires, beside what the pager shows by itself. */
export const RUNBOOK_DETAIL =
  "'{{ range .Alerts.Firing }}{{ .Annotations.runbook_url }} {{ end }}'";
