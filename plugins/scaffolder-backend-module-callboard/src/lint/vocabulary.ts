import nunjucksFilters from 'nunjucks/src/filters';
import { createFilters } from '../filters';

/** Keys of `spec` that the scaffolder reads; also those of presentation and experiments. */
export const SPEC_KEYS = [
  'type',
  'owner',
  'lifecycle',
  'parameters',
  'secrets',
  'presentation',
  'steps',
  'output',
  'formDecorators',
  'EXPERIMENTAL_formDecorators',
  'EXPERIMENTAL_recovery',
];

/** Keys of a step. */
export const STEP_KEYS = [
  'id',
  'name',
  'action',
  'input',
  'if',
  'each',
  'backstage:permissions',
  'backstage:featureFlag',
];

/** What expressions of a template may read. */
export const CONTEXT = [
  'parameters',
  'steps',
  'secrets',
  'user',
  'each',
  'environment',
  'context',
];

/** Functions that are there everywhere in a template. */
export const GLOBALS = ['always', 'failure'];

/** Form fields of Backstage and of Callboard. */
export const FIELDS = [
  'EntityNamePicker',
  'EntityPicker',
  'EntityTagsPicker',
  'MultiEntityPicker',
  'MyGroupsPicker',
  'OwnedEntityPicker',
  'OwnerPicker',
  'RepoBranchPicker',
  'RepoOwnerPicker',
  'RepoUrlPicker',
  'Secret',
  'CallboardOnCallSchedule',
  'CallboardOwnerPicker',
  'CallboardRepository',
  'CallboardServiceName',
  'CallboardSloTarget',
  'CallboardTierPicker',
];

/** Filters of the template language, of the scaffolder and of Callboard. */
export const FILTERS = [
  ...Object.keys(nunjucksFilters),
  'jsonify',
  'parseEntityRef',
  'parseRepoUrl',
  'pick',
  'projectSlug',
  ...createFilters().map(({ id }) => id),
];
