const config = require('../../scripts/eslint')(__dirname);

module.exports = {
  ...config,
  // What templates made, to the letter: it is judged by its own tools.
  ignorePatterns: [...config.ignorePatterns, 'golden/**'],
};
