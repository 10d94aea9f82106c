import {
  annotationValues,
  DirectoryEntry,
  OnCallProvider,
  ProviderAnswer,
  ProviderRequest,
  ProviderShift,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';

type Good = Extract<ProviderAnswer, { outcome: 'ok' }>;

/** A service that pages ada at level 1, by the provider's id, unless it is said otherwise. */
export function goodAnswer(
  id: string,
  shifts: ProviderShift[],
  rest: Partial<Good> = {},
): Good {
  return {
    target: { kind: 'service', id },
    outcome: 'ok',
    title: `Service ${id}`,
    url: `https://pager.example.net/${id}`,
    timeZone: 'Europe/Berlin',
    paging: 'active',
    levels: [{ name: 'Level 1', delaySeconds: 600, shifts }],
    users: [
      { id: 'A', name: 'Ada', email: 'Ada@Example.net' },
      { id: 'B', name: 'Bob', email: 'bob@example.net' },
      { id: 'X', name: 'Xena', url: 'https://pager.example.net/users/X' },
    ],
    ...rest,
  };
}

/** An account whose answers tests set; entities name its services in the annotation `<name>/service`. */
export class FakeProvider implements OnCallProvider {
  readonly title = 'Pager';
  readonly requests: ProviderRequest[] = [];
  readonly name: string;
  readonly instance: string;
  /** What it answers, by id of the service; everything else is gone. An error fails the whole request. */
  answers = new Map<string, ProviderAnswer>();
  failure?: Error;
  entries: DirectoryEntry[] = [];

  constructor(name = 'pager', instance = 'main') {
    this.name = name;
    this.instance = instance;
  }

  set(answer: ProviderAnswer): void {
    this.answers.set(answer.target.id, answer);
  }

  targetsOf(annotations: Readonly<Record<string, string>>): ProviderTarget[] {
    return annotationValues(annotations[`${this.name}/service`]).map(id => ({
      kind: 'service',
      id,
    }));
  }

  async fetch(request: ProviderRequest): Promise<ProviderAnswer[]> {
    this.requests.push(request);
    if (this.failure) {
      throw this.failure;
    }
    return request.targets.map(
      target =>
        this.answers.get(target.id) ?? {
          target,
          outcome: 'gone',
          code: 'not-found',
          message: `Pager has no service ${target.id}`,
        },
    );
  }

  async directory(): Promise<DirectoryEntry[]> {
    if (this.failure) {
      throw this.failure;
    }
    return this.entries;
  }
}
