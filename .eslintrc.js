// Each package extends this folder's scripts/eslint; the root only ends the search.
module.exports = { root: true };
