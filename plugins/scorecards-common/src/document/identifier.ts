const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
const MAX_LENGTH = 63;

/** What CEL keeps for itself, and what authors would take for it. */
const RESERVED = new Set([
  ...['true', 'false', 'null', 'in', 'as', 'break', 'const', 'continue'],
  ...['else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package'],
  ...['namespace', 'return', 'var', 'void', 'while', 'now', 'google', 'cel'],
]);

/** Whether expressions can name something so: a variable of facts, a fact, a schema of pushed facts. @public */
export function isIdentifier(name: string): boolean {
  return (
    IDENTIFIER.test(name) && name.length <= MAX_LENGTH && !RESERVED.has(name)
  );
}

/** What {@link isIdentifier} asks for. */
export const IDENTIFIER_RULE = {
  code: 'invalid-name',
  expected:
    'a name that expressions can use: letters, digits and _, not a digit first, no word of CEL',
};
