import { RuleFileKind } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';

/** A file to be saved under a name; rules and tests of one origin fit together. */
export interface RuleFile {
  name: string;
  /** YAML. */
  text: string;
}

/** Prometheus rules, from what the catalog has or from documents that it has not. */
export interface RulesService {
  /** @throws NotFoundError for an unknown SLO, InputError where Prometheus cannot be told */
  ofSlo(
    ref: string,
    file: RuleFileKind,
    options: SloServiceOptions,
  ): Promise<RuleFile>;

  /** Stores nothing. @throws InputError that names document and path of everything that is wrong */
  ofDocuments(
    yaml: string,
    file: RuleFileKind,
    options: SloServiceOptions,
  ): Promise<RuleFile>;
}
