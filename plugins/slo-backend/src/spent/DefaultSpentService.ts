import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { everything } from '@callboard/backstage-plugin-callboard-node';
import { BudgetSpan, SpanSpent } from '@callboard/backstage-plugin-slo-common';
import { DefinitionStore } from '../database/DefinitionStore';
import { RecordReader } from '../database/RecordStore';
import { StatusStore } from '../database/StatusStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { VersionReader } from '../definitions/VersionReader';
import { RecordQuestions } from '../evaluation/RecordQuestions';
import { ExclusionReader } from '../exclusions/ExclusionReader';
import { SloServiceOptions } from '../service/SloService';
import { askSpent, SpentContext } from './askSpent';
import { readSpans, ReadSpan } from './readSpans';
import { SpentService } from './SpentService';

/** What the service is made of. */
export interface DefaultSpentServiceOptions {
  definitions: DefinitionStore;
  statuses: StatusStore;
  record: RecordReader;
  exclusions: ExclusionReader;
  versions: VersionReader;
  now: () => Date;
}

/** Windows of a calendar month or year may be a little longer than their nominal length. */
const REACH = 1.1;

/** Reads the record once for all spans; authorizes nobody by itself. */
export class DefaultSpentService implements SpentService {
  readonly #options: DefaultSpentServiceOptions;

  static create(options: DefaultSpentServiceOptions): DefaultSpentService {
    return new DefaultSpentService(options);
  }

  private constructor(options: DefaultSpentServiceOptions) {
    this.#options = options;
  }

  async spent(
    spans: BudgetSpan[],
    { visibility = everything }: SloServiceOptions,
  ): Promise<SpanSpent[]> {
    const { definitions, statuses, record, now } = this.#options;
    const read = readSpans(spans, now());
    const stored = await statuses.byEntityRefs([
      ...new Set(spans.map(({ entityRef }) => entityRef)),
    ]);
    const visible = await visibility.filter(stored.map(item => item.status));
    const slos = [
      ...(await definitions.get(visible.map(({ ref }) => ref))).values(),
    ];
    const contextOf = await this.#contexts(slos, read);
    const byEntity = groupBy(
      slos,
      ({ definition }) => definition.entityRef ?? '',
    );
    const questions = new RecordQuestions();
    const asked = read.map(({ span, start, end }) => ({
      span,
      answers: (byEntity.get(span.entityRef) ?? []).map(slo =>
        askSpent(questions, slo, { start, end }, contextOf(slo)),
      ),
    }));
    await questions.ask(record);
    return asked.map(({ span, answers }) => ({
      ...span,
      slos: answers
        .map(answer => answer())
        .sort((a, b) => (b.spent ?? 0) - (a.spent ?? 0)),
    }));
  }

  /** What is known of each SLO, with one question per kind of knowledge. */
  async #contexts(
    slos: CatalogSlo[],
    spans: ReadSpan[],
  ): Promise<(slo: CatalogSlo) => SpentContext> {
    const { record, exclusions, versions, now } = this.#options;
    const start = Math.min(...spans.map(span => span.start));
    const end = Math.max(...spans.map(span => span.end));
    const [known, newest, excluded] = await Promise.all([
      versions.versionsOf(slos.map(({ definition }) => definition.ref)),
      record.newest(
        slos.flatMap(({ digests }) => digests.flatMap(digest => digest ?? [])),
      ),
      exclusions.occurrences(
        slos.map(({ definition: { ref, entityRef }, windowSeconds }) => ({
          ref,
          entityRef,
          range: { start: start - REACH * windowSeconds, end },
        })),
      ),
    ]);
    const at = now();
    return ({ definition: { ref } }) => ({
      versions: known.get(ref) ?? [],
      newest,
      excluded: excluded.get(ref) ?? [],
      now: at,
    });
  }
}
