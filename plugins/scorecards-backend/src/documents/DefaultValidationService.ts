import {
  isMap,
  readYamlDocuments,
} from '@callboard/backstage-plugin-callboard-common';
import {
  FACT_SCHEMA_KIND,
  FactVariableDeclaration,
  readFactSchemaDocument,
  ValidationResult,
} from '@callboard/backstage-plugin-scorecards-common';
import { ScorecardsConfig } from '../config';
import { judgeDocument } from './lib/judgeScorecards';
import { ValidationService } from './ValidationService';

/** What judging documents needs. */
export interface DefaultValidationServiceOptions {
  registry: { variables(): readonly FactVariableDeclaration[] };
  refreshSchemas: () => Promise<void>;
  settings: Pick<ScorecardsConfig, 'maxChecks' | 'expressionCost'>;
}

/** Judges as documents of the catalog are judged; authorizes nobody by itself. */
export class DefaultValidationService implements ValidationService {
  readonly #options: DefaultValidationServiceOptions;

  static create(
    options: DefaultValidationServiceOptions,
  ): DefaultValidationService {
    return new DefaultValidationService(options);
  }

  private constructor(options: DefaultValidationServiceOptions) {
    this.#options = options;
  }

  async validate(yaml: string): Promise<ValidationResult> {
    const { registry, refreshSchemas, settings } = this.#options;
    await refreshSchemas();
    const variables = registry.variables();
    const { errors, warnings } = isFactSchema(yaml)
      ? readFactSchemaDocument(yaml)
      : judgeDocument(yaml, { ...settings, variables });
    return { valid: errors.length === 0, errors, warnings };
  }
}

function isFactSchema(yaml: string): boolean {
  const [document] = readYamlDocuments(yaml);
  return (
    document !== undefined &&
    'value' in document &&
    isMap(document.value) &&
    document.value.kind === FACT_SCHEMA_KIND
  );
}
