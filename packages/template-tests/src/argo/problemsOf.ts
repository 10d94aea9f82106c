import Ajv from 'ajv';
import { ANALYSIS_TEMPLATE, ROLLOUT } from './schemas';

const ajv = new Ajv({ allErrors: true });
const validators = {
  Rollout: ajv.compile(ROLLOUT),
  AnalysisTemplate: ajv.compile(ANALYSIS_TEMPLATE),
};

/** What is wrong with a document of Argo Rollouts, by path. */
export function problemsOf(
  kind: keyof typeof validators,
  document: unknown,
): string[] {
  const validate = validators[kind];
  return validate(document)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
}
