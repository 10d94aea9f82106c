export { type BodyParserOptions, createBodyParsers } from './bodyParsers';
