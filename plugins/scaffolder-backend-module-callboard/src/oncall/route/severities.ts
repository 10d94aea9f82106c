/** Severities that wake somebody, as our rules and those of the kube-prometheus family spell them. */
export const PAGING = ['page', 'critical'] as const;

/** Severities that can wait for working hours. Whatever is not known to be able to wait, pages. */
export const WAITING = ['ticket', 'warning', 'info'] as const;

/** How alerts are called that say that something is not measured, with the number that makes a name unique. */
export const ABSENCE = '.*(MetricAbsent|NothingRecorded|NoData)[0-9]*';
