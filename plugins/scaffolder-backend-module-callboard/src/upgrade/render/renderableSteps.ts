import { TemplateEntityStepV1beta3 } from '@backstage/plugin-scaffolder-common';

/** What looks at the outside, at the whole of a workspace, or publishes: no rendering needs it. */
const DROPPED =
  /^(?:catalog:entity:assert|catalog:register|readiness:evaluate|scaffold:lock:write|workspace:assert|workspace:merge|publish:.*)$/;

/**
 * The steps of a template that make files. Where a template only adds to a repository, the step that fetches the
 * repository goes, too, or the rendering would lack what is there already.
 */
export function renderableSteps(
  steps: readonly TemplateEntityStepV1beta3[],
): TemplateEntityStepV1beta3[] {
  const fetched = new Set(
    steps.flatMap(({ action, input }) =>
      action === 'workspace:merge' ? [input?.existing] : [],
    ),
  );
  const fetchesRepository = ({ action, input }: TemplateEntityStepV1beta3) =>
    action.startsWith('fetch:') &&
    input?.targetPath !== undefined &&
    fetched.has(input.targetPath);
  return steps.filter(
    step => !DROPPED.test(step.action) && !fetchesRepository(step),
  );
}
