import { lineAt, Residue } from './Residue';

const JSON_STRING = /"(?:[^"\\\n]|\\.)*"/g;

/** The same text with nothing in its strings, so that every offset stays. */
function blankStrings(text: string): string {
  return text.replace(
    JSON_STRING,
    whole => `"${' '.repeat(whole.length - 2)}"`,
  );
}

/** A colon or a comma after which no value comes; neither JSON nor JSON with comments has that. */
export function findMissingInJson(text: string): Residue[] {
  return [...blankStrings(text).matchAll(/:\s*(?=[,}\]])/g)].map(
    ({ index }) => ({
      line: lineAt(text, index),
      code: 'missing-value',
      message: 'a key has no value',
    }),
  );
}

/** `key =` with nothing after it, which neither TOML nor HCL has. Files with texts over several lines are left alone. */
export function findMissingAssignments(text: string): Residue[] {
  if (/"""|'''|<<[-~]?\w/.test(text)) {
    return [];
  }
  return text.split('\n').flatMap((written, index): Residue[] => {
    const [, key] = /^\s*([\w."-]+)\s*=\s*(?:#.*)?$/.exec(written) ?? [];
    return key === undefined
      ? []
      : [
          {
            line: index + 1,
            code: 'missing-value',
            message: `${key} has no value`,
          },
        ];
  });
}

/** Owners without a name: `@`, `@acme/`. A pattern without owners is legal, and means nobody. */
export function findMissingOwners(text: string): Residue[] {
  return text.split('\n').flatMap((written, index): Residue[] => {
    const [rule = ''] = written.split('#');
    const isNameless = /\s@(?:[^\s/]*\/)?(?=\s|$)/.test(rule);
    return isNameless
      ? [
          {
            line: index + 1,
            code: 'missing-value',
            message: 'an owner has no name',
          },
        ]
      : [];
  });
}
