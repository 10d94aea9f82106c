/** Whether the name of an image lacks its tag, its digest, its registry or itself, as one does whose values are missing. */
export function lacksPart(image: string): boolean {
  return /[:@/]$|^[:@/]|\/:|:@/.test(image);
}
