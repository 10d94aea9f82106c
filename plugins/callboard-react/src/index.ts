/**
 * Ground floor of Callboard's screens: verdicts, ages, budgets, charts and notes that look and read the same everywhere.
 *
 * @packageDocumentation
 */
export * from './charts';
export * from './clock';
export * from './files';
export * from './filters';
export * from './format';
export * from './inputs';
export * from './layout';
export * from './lists';
export * from './notes';
export * from './resource';
export * from './tones';
export * from './zones';
