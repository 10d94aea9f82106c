import { codeSpan, promqlString } from '../markdown';
import { SectionContext, Step } from '../Section';

/** The recorded error ratio of the SLO over a look-back, for Prometheus. */
export function errorRatio(
  { slo }: SectionContext,
  lookback: string,
): Step['code'] {
  return {
    language: 'promql',
    text: `slo:sli_error:ratio_rate${lookback}{slo=${promqlString(slo)}}`,
  };
}

/** How the SLO is named. */
export function promise({ slo }: SectionContext): string {
  return `the promise ${codeSpan(slo)}`;
}

/** Where changes are seen. */
export function whatChanged({ repositoryUrl, service }: SectionContext): Step {
  const where =
    repositoryUrl === undefined
      ? `the repository of ${codeSpan(service)}`
      : `[the repository](<${repositoryUrl}>)`;
  return {
    text: `What changed shortly before it began? Check releases and merges in ${where}, configuration, feature flags and migrations, of the service and of what it depends on.`,
  };
}

/** How the last change is taken back. */
export function rollBack({ rollback }: SectionContext, when: string): Step {
  return rollback
    ? {
        text: `${when}, roll back first and look for the cause afterwards:`,
        code: { language: 'sh', text: rollback },
      }
    : {
        text: `${when}, roll back first and look for the cause afterwards: deploy the previous version again, then revert the change so that the next release does not bring it back.`,
      };
}

/** Where the service's graphs are. */
export const DASHBOARD = 'the dashboard (`monitoring/dashboard.json`)';
