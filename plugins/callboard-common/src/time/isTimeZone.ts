/**
 * Whether a text names an IANA time zone. Offsets such as "+02:00" do not, although `Intl` takes them.
 * @public
 */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) {
    return false;
  }
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}
