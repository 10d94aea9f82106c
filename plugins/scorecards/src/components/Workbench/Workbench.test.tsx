import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EditorView } from '@codemirror/view';
import { ServiceUnavailableError } from '@backstage/errors';
import { FakeScorecardsApi } from '../../../dev/FakeScorecardsApi';
import { stopTheClock } from '../../__testUtils__/clock';
import { presentUrl, renderInPortal } from '../../__testUtils__/inPortal';
import { Workbench } from './Workbench';

const READINESS = 'scorecard:default/production-readiness';

function render(
  options: {
    api?: FakeScorecardsApi;
    scorecardRef?: string;
    path?: string;
  } = {},
) {
  const {
    api = new FakeScorecardsApi({ services: 6 }),
    scorecardRef,
    path,
  } = options;
  const onClose = jest.fn();
  renderInPortal(<Workbench scorecardRef={scorecardRef} onClose={onClose} />, {
    api,
    path,
  });
  return { api, onClose };
}

async function editor(): Promise<EditorView> {
  const content = await screen.findByLabelText(
    'Document of the scorecard, YAML',
  );
  const view = EditorView.findFromDOM(content);
  if (!view) {
    throw new Error('There is no editor');
  }
  return view;
}

/** Puts one text in the place of another, as typing does. */
async function replace(from: string | RegExp, to: string) {
  const view = await editor();
  const text = view.state.doc.toString();
  act(() => {
    view.dispatch({
      changes: { from: 0, to: text.length, insert: text.replace(from, to) },
    });
  });
}

const usable = () => screen.findByText(/^It can be used/);

beforeAll(() => {
  // jsdom lays nothing out, and the editor asks where its lines are.
  Range.prototype.getClientRects = () =>
    Object.assign([], { item: () => null });
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

beforeEach(() => sessionStorage.clear());
stopTheClock();

describe('Workbench', () => {
  it('begins with a text that can be used, and says nothing is stored', async () => {
    render();
    expect(await usable()).toBeVisible();
    expect((await editor()).state.doc.toString()).toContain('kind: Scorecard');
    expect(screen.getByText(/Nothing here is stored/)).toHaveTextContent(
      /Commit it as a file that the catalog reads/,
    );
    expect(screen.getByText(/Escape, then Tab leaves/)).toBeVisible();
  });

  it('begins with a scorecard, and shows that nobody would change', async () => {
    render({ scorecardRef: READINESS });
    expect(await usable()).toBeVisible();
    expect((await editor()).state.doc.toString()).toContain(
      'name: production-readiness',
    );
    expect(
      await screen.findByRole('table', { name: 'How many stand where' }),
    ).toBeVisible();
    expect(screen.getByLabelText('Start from')).toHaveValue(READINESS);
  });

  it('tells errors by line as soon as the author pauses, and goes to them', async () => {
    const { api } = render();
    await usable();
    const asked = api.asked.filter(one => one === 'preview').length;
    await replace('level: bronze', 'level: bronce');
    expect(await screen.findByText('It cannot be used: 1 error')).toBeVisible();
    const issues = screen.getByRole('list', { name: 'What to look at' });
    const issue = within(issues).getByRole('button', {
      name: /line 14.*spec\.checks\[0\]\.level.*did you mean bronze/,
    });
    await userEvent.click(issue);
    const view = await editor();
    const { head } = view.state.selection.main;
    expect(view.state.doc.lineAt(head).text).toContain('bronce');
    // What can be said without the backend is said without it.
    expect(api.asked.filter(one => one === 'preview')).toHaveLength(asked);
    expect(
      screen.getByText(/Below is what the text said before/),
    ).toBeVisible();
  });

  it('tells facts that nobody declares', async () => {
    render();
    await usable();
    await replace('slo.count > 0', 'slo.cuont > 0');
    expect(
      await screen.findByRole('button', { name: /did you mean slo.count/ }),
    ).toBeVisible();
  });

  it('shows who would change level, and lets the list be narrowed', async () => {
    render({ scorecardRef: READINESS });
    await usable();
    await replace(
      /checks:/,
      `checks:\n    - { id: new, title: New, level: bronze, expression: "false" }`,
    );
    const table = await screen.findByRole('table', {
      name: 'Who would change level',
    });
    const rows = () => within(table).getAllByRole('row').length - 1;
    const before = rows();
    expect(before).toBeGreaterThan(1);
    const way = screen.getByLabelText('Change');
    await userEvent.selectOptions(way, 'down');
    expect(within(table).queryByText('goes up')).not.toBeInTheDocument();
    await userEvent.type(
      screen.getByLabelText('Search services that would change'),
      'checkout',
    );
    await waitFor(() => expect(rows()).toBeLessThan(before));
    const standing = screen.getByRole('table', {
      name: 'How many stand where',
    });
    expect(within(standing).getByText('no level')).toBeVisible();
  });

  it('shows every check of a service with the facts that it read', async () => {
    render({ scorecardRef: READINESS });
    await usable();
    const [first] = await screen.findAllByRole('button', {
      name: /^Checks of/,
    });
    if (!first) {
      throw new Error('No service was tried');
    }
    await userEvent.click(first);
    const checks = await screen.findByRole('list', {
      name: /^What each check says of/,
    });
    const [facts] = within(checks).getAllByRole('button', {
      name: /^Facts of/,
    });
    if (!facts) {
      throw new Error('No check was tried');
    }
    await userEvent.click(facts);
    expect(
      await within(checks).findByRole('table', { name: 'Facts that it read' }),
    ).toBeVisible();
  });

  it('is tried on one service, with the values of all facts', async () => {
    const { api } = render({ scorecardRef: READINESS });
    await usable();
    const choice = screen.getByLabelText('Try it on');
    await userEvent.type(choice, 'checkout{Enter}');
    expect(
      await screen.findByRole('list', {
        name: /^What each check says of/,
      }),
    ).toBeVisible();
    expect(api.asked).toContain('preview component:default/checkout');
    const facts = screen.getByRole('list', { name: 'Facts of SLOs' });
    expect(await within(facts).findAllByText(/^= /)).not.toHaveLength(0);
    await userEvent.click(
      screen.getByRole('button', { name: 'All that you may see' }),
    );
    expect(choice).toHaveValue('');
  });

  it('finds facts, and writes the name of one where the cursor is', async () => {
    render();
    await usable();
    const view = await editor();
    const at = view.state.doc.toString().indexOf('slo.count');
    act(() => view.dispatch({ selection: { anchor: at, head: at + 9 } }));
    await userEvent.type(screen.getByLabelText('Search facts'), 'ownerKind');
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Insert slo.count' }),
      ).not.toBeInTheDocument(),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Insert catalog.ownerKind' }),
    );
    expect(view.state.doc.toString()).toContain(
      'expression: catalog.ownerKind > 0',
    );
    expect(await screen.findByText(/types that fit/)).toBeVisible();
  });

  it('copies and downloads the document', async () => {
    const writeText = jest.fn(async () => {});
    const created = jest.fn(() => 'blob:x');
    const saved = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    render({ scorecardRef: READINESS });
    await usable();
    // The library of the tests puts a clipboard of its own there.
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText },
      configurable: true,
    });
    Object.assign(URL, {
      createObjectURL: created,
      revokeObjectURL: jest.fn(),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(writeText).toHaveBeenCalledWith(
      expect.stringContaining('name: production-readiness'),
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Download production-readiness.yaml',
      }),
    );
    expect(created).toHaveBeenCalled();
    expect(saved).toHaveBeenCalled();
  });

  it('keeps a draft, and lets it be undone', async () => {
    render();
    await usable();
    await replace('my-scorecard', 'another-one');
    expect(
      await screen.findByRole('button', { name: 'Download another-one.yaml' }),
    ).toBeVisible();
    expect(JSON.stringify({ ...sessionStorage })).toContain('another-one');
    await userEvent.click(
      screen.getByRole('button', { name: 'Undo all changes' }),
    );
    await waitFor(async () =>
      expect((await editor()).state.doc.toString()).toContain('my-scorecard'),
    );
    expect(sessionStorage).toHaveLength(0);
  });

  it('starts from another scorecard by the address, and closes', async () => {
    const { onClose } = render();
    await usable();
    await screen.findByRole('option', { name: 'On-call health' });
    await userEvent.selectOptions(
      screen.getByLabelText('Start from'),
      'On-call health',
    );
    expect(presentUrl().searchParams.get('scorecard')).toBe(
      'scorecard:default/oncall-health',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalled();
  });

  it('asks before it reads a document from elsewhere', async () => {
    const fetched = jest
      .spyOn(global, 'fetch')
      .mockResolvedValue(new Response('kind: Scorecard # from elsewhere'));
    render({ path: '/?document=https%3A%2F%2Fgit.example%2Fx.yaml' });
    const note = await screen.findByRole('note', {
      name: 'Document elsewhere',
    });
    expect(note).toHaveTextContent('https://git.example/x.yaml');
    expect(fetched).not.toHaveBeenCalled();
    await userEvent.click(
      within(note).getByRole('button', { name: 'Read it' }),
    );
    await waitFor(async () =>
      expect((await editor()).state.doc.toString()).toContain('from elsewhere'),
    );
    expect(fetched).toHaveBeenCalledWith('https://git.example/x.yaml', {
      credentials: 'omit',
    });
    expect(presentUrl().searchParams.has('document')).toBe(false);
  });

  it('says that the backend cannot be asked, and tries again', async () => {
    const { api } = render();
    await usable();
    api.failure = new ServiceUnavailableError('out for lunch');
    await replace('weight: 2', 'weight: 3');
    expect(await screen.findByText('It could not be tried')).toBeVisible();
    expect(screen.getByText(/out for lunch/)).toBeVisible();
    api.failure = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await usable()).toBeVisible();
  });
});
