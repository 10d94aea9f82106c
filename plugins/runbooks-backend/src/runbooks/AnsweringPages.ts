import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { AlertRunbook } from '@callboard/backstage-plugin-runbooks-common';
import { AnswerRow } from '../database/rows';
import { JudgedRunbook } from './judgeStored';
import { runbookKey } from './StoredRunbook';
import { isReadable } from './toRunbook';

/** A page that answers an alert, and the section for it. */
export interface Answer {
  pageId: string;
  /** Without #; empty for the top. */
  anchor: string;
}

/** Which pages answer which alerts, with how they are. */
export class AnsweringPages {
  readonly #answers: Map<string, AnswerRow[]>;
  readonly #runbooks: Map<string, JudgedRunbook>;

  /** @param answers - the surest first */
  static create(
    answers: readonly AnswerRow[],
    runbooks: readonly JudgedRunbook[],
  ): AnsweringPages {
    return new AnsweringPages(answers, runbooks);
  }

  private constructor(
    answers: readonly AnswerRow[],
    runbooks: readonly JudgedRunbook[],
  ) {
    this.#answers = groupBy(
      answers,
      row => `${row.entity_ref} ${row.alert_name}`,
    );
    this.#runbooks = new Map(
      runbooks.map(one => [runbookKey(one.entity.ref, one.page.id), one]),
    );
  }

  /**
   * The pages that answer an alert of an entity, each once, the surest first.
   *
   * @param own - what the alert names itself, before all others
   */
  of(entityRef: string, alertName: string, own?: Answer): AlertRunbook[] {
    const known = this.#answers.get(`${entityRef} ${alertName}`) ?? [];
    const anchors = new Map<string, string>(own && [[own.pageId, own.anchor]]);
    for (const { page_id: id, anchor } of known) {
      anchors.set(id, anchors.get(id) ?? anchor);
    }
    return [...anchors].flatMap(([id, anchor]) => {
      const runbook = this.#runbooks.get(runbookKey(entityRef, id));
      return runbook ? [toAlertRunbook(runbook, anchor)] : [];
    });
  }
}

function toAlertRunbook(
  { page, state }: JudgedRunbook,
  anchor: string,
): AlertRunbook {
  return {
    id: page.id,
    title: page.title,
    url: page.url,
    anchor: anchor || undefined,
    state,
    readable: isReadable(page),
  };
}
