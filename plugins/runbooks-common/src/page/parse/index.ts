export { splitCustomId } from './customId';
export {
  definitionKey,
  findDefinitions,
  type DefinitionNode,
} from './definitions';
export { MAX_CHARACTERS } from './limits';
export { readOutline, type Outline } from './outline';
export { parseMarkdown } from './parseMarkdown';
export { plainText } from './plainText';
export { prepareText } from './prepareText';
export { findSteps, type Step, type Steps } from './steps';
export { walk } from './walk';
