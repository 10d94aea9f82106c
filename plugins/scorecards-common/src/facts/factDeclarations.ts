import { FactVariableDeclaration } from '../model';
import { catalogDeclaration } from './catalog/catalogDeclaration';
import { incidentDeclaration } from './incidents/incidentDeclaration';
import { onCallDeclaration } from './oncall/onCallDeclaration';
import { runbookDeclaration } from './runbooks/runbookDeclaration';
import { scaffolderDeclaration } from './scaffolder/scaffolderDeclaration';
import { sloDeclaration } from './slo/sloDeclaration';

/** How far ahead gaps are looked for where nothing else is said, days. */
const GAP_DAYS = 14;

/**
 * What Callboard itself tells of entities, wherever its plugins are installed with their defaults. Which facts a portal
 * really knows, pushed ones included, its scorecards plugin says.
 * @public
 */
export const factDeclarations: readonly FactVariableDeclaration[] = [
  catalogDeclaration,
  sloDeclaration,
  onCallDeclaration(GAP_DAYS),
  runbookDeclaration,
  incidentDeclaration,
  scaffolderDeclaration,
];
