import { FactVariable } from '@callboard/backstage-plugin-scorecards-common';

/** The facts in whose name, description or source all words appear; variables without any are left out. */
export function findFacts(
  variables: readonly FactVariable[],
  text: string,
): FactVariable[] {
  const words = text.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean);
  return variables
    .map(variable => ({
      ...variable,
      fields: variable.fields.filter(({ name, description, type }) => {
        const told = `${name} ${description} ${type} ${variable.title}`;
        const searched = told.toLocaleLowerCase('en-US');
        return words.every(word => searched.includes(word));
      }),
    }))
    .filter(({ fields }) => fields.length > 0);
}
