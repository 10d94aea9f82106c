import { parseAllDocuments } from 'yaml';
import { eachFile } from './eachFile';
import { Tool } from './ToolResult';

/** Helm's templates only look like YAML. */
const YAML = ['**/*.{yaml,yml}', '!**/charts/**/templates/**'];

/** Every YAML file can be read, without a warning and without one key twice. */
export const yamlDocuments: Tool = folder =>
  eachFile('yaml', folder, YAML, text =>
    parseAllDocuments(text, { uniqueKeys: true, logLevel: 'error' }).flatMap(
      ({ errors, warnings }) =>
        [...errors, ...warnings].map(({ message }) => message),
    ),
  );

/** Every JSON file can be read. */
export const jsonDocuments: Tool = folder =>
  eachFile('json', folder, '**/*.json', text => {
    try {
      JSON.parse(text);
      return [];
    } catch (error) {
      return [String(error)];
    }
  });
