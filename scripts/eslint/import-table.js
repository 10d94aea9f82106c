// Who may import whom: the picture in docs/architecture.md. Arrows of that picture are the entries of MAY_IMPORT.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const PLUGINS = join(__dirname, '..', '..', 'plugins');

const MAY_IMPORT = {
  ground: [],
  'ground-node': ['ground'],
  'ground-react': ['ground', 'common'],
  common: ['ground'],
  node: ['ground', 'common'],
  backend: ['ground', 'ground-node', 'common', 'node'],
  frontend: ['ground', 'ground-react', 'common'],
};

/** The floor of the house that a plugin folder stands on. */
function floorOf(folder) {
  switch (folder) {
    case 'callboard-common':
      return 'ground';
    case 'callboard-node':
      return 'ground-node';
    case 'callboard-react':
      return 'ground-react';
    default:
  }
  if (folder.endsWith('-common')) return 'common';
  if (folder.endsWith('-node')) return 'node';
  if (folder.endsWith('-backend') || folder.includes('-backend-module-')) {
    return 'backend';
  }
  return 'frontend';
}

const pluginFolders = readdirSync(PLUGINS, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

const packageName = folder =>
  JSON.parse(readFileSync(join(PLUGINS, folder, 'package.json'), 'utf8')).name;

/** The workspace packages that a plugin must not import, each with the reason. */
function forbiddenImports(folder) {
  const own = floorOf(folder);
  const allowed = MAY_IMPORT[own];
  const message = `A package of floor "${own}" may import: ${
    allowed.join(', ') || 'no other package of ours'
  }. See docs/architecture.md.`;
  return pluginFolders
    .filter(other => other !== folder && !allowed.includes(floorOf(other)))
    .map(packageName)
    .concat('app', 'backend', '@callboard/demo', '@callboard/bench')
    .map(name => ({ name, message }));
}

module.exports = { floorOf, forbiddenImports };
