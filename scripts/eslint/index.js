const { basename, dirname } = require('node:path');
const createConfig = require('@backstage/cli/config/eslint-factory');
const { forbiddenImports } = require('./import-table');

/**
 * The ESLint configuration of one package: Backstage's, the import table, and what STYLE asks for on top.
 * Tests may set up a neighbour to prove that both work together; shipped code may not.
 */
module.exports = directory => {
  const isPlugin = basename(dirname(directory)) === 'plugins';
  const forbidden = isPlugin ? forbiddenImports(basename(directory)) : [];
  return createConfig(directory, {
    restrictedSrcImports: forbidden,
    restrictedImportPatterns: forbidden.map(({ name }) => `${name}/*`),
    rules: {
      'no-console': 'error',
      // Only portals and benchmarks put everything together.
      '@backstage/no-mixed-plugin-imports': isPlugin ? 'error' : 'off',
      '@typescript-eslint/no-explicit-any': 'error',
    },
    testRules: {
      '@backstage/no-mixed-plugin-imports': 'off',
    },
  });
};
