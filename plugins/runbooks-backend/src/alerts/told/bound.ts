/** What is kept of one alert; Alertmanager itself sets no limits. */
const MAX_LABELS = 64;
const MAX_VALUE = 1_000;
const MAX_NAME = 200;

/** A text of at most so many characters; the last one says that there was more. No engine keeps a NUL. */
export function cutText(text: string, max: number = MAX_VALUE): string {
  const clean = text.replaceAll('\0', '');
  return clean.length > max ? `${clean.slice(0, max - 1)}…` : clean;
}

/** Labels as they are kept: those that everything depends on first, then as many of the others as there is room for. */
export function boundLabels(
  labels: Readonly<Record<string, string>>,
): Record<string, string> {
  const first = ['alertname', 'severity'];
  const names = [
    ...first.filter(name => Object.hasOwn(labels, name)),
    ...Object.keys(labels)
      .filter(name => !first.includes(name) && name.length <= MAX_NAME)
      .sort(),
  ];
  return Object.fromEntries(
    names
      .slice(0, MAX_LABELS)
      .map(name => [name, cutText(labels[name] ?? '')] as const),
  );
}
