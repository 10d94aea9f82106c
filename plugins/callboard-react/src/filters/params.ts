/**
 * Writes filters into the parameters of a URL and leaves its other parameters alone. What is empty goes.
 * @public
 */
export function writeParams(
  params: URLSearchParams,
  change: Record<string, string | readonly string[] | undefined>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    for (const item of [value].flat()) {
      if (item) {
        next.append(name, item);
      }
    }
  }
  return next;
}

const REF = /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/;

/**
 * An entity ref as short as it can be said beside others of one kind: `group:default/payments` is "payments",
 * `user:default/mei` is "user:mei". What is no ref stays as it is: a hand-written URL may hold anything.
 *
 * @param defaultKind - The kind that goes without saying
 * @public
 */
export function shortRef(ref: string, defaultKind: string = 'group'): string {
  const [, kind, namespace, name] = REF.exec(ref) ?? [];
  if (name === undefined) {
    return ref;
  }
  const said = kind && kind.toLowerCase() !== defaultKind ? `${kind}:` : '';
  const within = namespace && namespace !== 'default' ? `${namespace}/` : '';
  return `${said}${within}${name}`;
}
