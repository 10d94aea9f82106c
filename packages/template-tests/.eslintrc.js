const config = require('../../scripts/eslint')(__dirname);

module.exports = {
  ...config,
  // What templates make follows the rules of who gets it.
  ignorePatterns: [...(config.ignorePatterns ?? []), 'golden/**'],
  overrides: [
    ...config.overrides,
    {
      files: ['**/*.test.ts'],
      rules: {
        // What this package asserts about a whole repository stands in functions of such names.
        'jest/expect-expect': [
          'warn',
          { assertFunctionNames: ['expect', 'expect*'] },
        ],
      },
    },
  ],
};
