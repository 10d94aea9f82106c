/** What a spreadsheet would take for a formula, also behind blanks it strips. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

type CsvValue = string | number | boolean | null | undefined;

function toField(value: CsvValue): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value !== 'string') {
    return String(value);
  }
  // A leading apostrophe makes spreadsheets show a text and not run it (OWASP, CSV injection).
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180): commas, CRLF, a header line, quotes where they are needed. Texts that a spreadsheet would run
 * as a formula get an apostrophe in front; numbers stay numbers.
 *
 * @param columns - the header of each column and where its values come from
 * @public
 */
export function toCsv<T>(
  rows: readonly T[],
  columns: readonly {
    header: string;
    value: (row: T) => string | number | boolean | null | undefined;
  }[],
): string {
  const lines = [
    columns.map(({ header }) => toField(header)),
    ...rows.map(row => columns.map(({ value }) => toField(value(row)))),
  ];
  return `${lines.map(line => line.join(',')).join('\r\n')}\r\n`;
}

/** Whether the caller of a list asks for it as CSV. @public */
export function wantsCsv(request: {
  accepts(types: string[]): string | false;
}): boolean {
  return request.accepts(['application/json', 'text/csv']) === 'text/csv';
}
