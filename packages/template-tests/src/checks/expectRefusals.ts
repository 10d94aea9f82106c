import { JsonObject } from '@backstage/types';
import { REFUSED } from '../answers';
import { renderTemplate } from '../harness';

async function refusal(template: string, answers: JsonObject) {
  try {
    await renderTemplate(template, answers);
    return 'accepted';
  } catch (error) {
    return error instanceof Error && error.name === 'TemplateFailedError'
      ? 'refused'
      : String(error);
  }
}

/** The template takes none of the answers that nobody may give, and the good ones they are made of. */
export async function expectRefusals(template: string, good: JsonObject) {
  const outcomes: Record<string, string> = {};
  for (const [what, change] of REFUSED) {
    outcomes[what] = await refusal(template, { ...good, ...change });
  }
  expect(outcomes).toEqual(
    Object.fromEntries(REFUSED.map(([what]) => [what, 'refused'])),
  );
}
