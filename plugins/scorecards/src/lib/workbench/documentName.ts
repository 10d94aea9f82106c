import {
  isMap,
  readYamlDocuments,
} from '@callboard/backstage-plugin-callboard-common';

/** The name that a document gives itself, for its file; `scorecard` where it has none. */
export function documentName(text: string): string {
  const [document] = readYamlDocuments(text);
  const value = document && 'value' in document ? document.value : undefined;
  const metadata = isMap(value) ? value.metadata : undefined;
  const name = isMap(metadata) ? metadata.name : undefined;
  return typeof name === 'string' && /^[\w.-]+$/.test(name)
    ? name
    : 'scorecard';
}
