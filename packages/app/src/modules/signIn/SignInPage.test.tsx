import { discoveryApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignInPage } from './SignInPage';

const personas = {
  items: [
    { id: 'engineer', name: 'Amara', role: 'Engineer', sees: 'an incident' },
    { id: 'lead', name: 'Priya', role: 'Lead', sees: 'all teams' },
  ],
};
const session = {
  profile: { displayName: 'Priya' },
  backstageIdentity: {
    token: 'a.e30.c',
    identity: {
      type: 'user',
      userEntityRef: 'user:default/priya',
      ownershipEntityRefs: ['user:default/priya'],
    },
  },
};

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });

describe('SignInPage', () => {
  const fetchMock = jest.fn<Promise<Response>, [string, RequestInit?]>();
  const realFetch = global.fetch;

  beforeEach(() => {
    window.localStorage.clear();
    fetchMock.mockReset();
    global.fetch = fetchMock as typeof fetch;
  });
  afterAll(() => {
    global.fetch = realFetch;
  });

  const show = (onSignInSuccess = jest.fn()) => {
    renderInTestApp(<SignInPage onSignInSuccess={onSignInSuccess} />, {
      apis: [[discoveryApiRef, mockApis.discovery()]],
    });
    return onSignInSuccess;
  };

  it('signs in with the keyboard as the persona of a card, and remembers it until signing out', async () => {
    fetchMock.mockImplementation(async url =>
      json(200, url.endsWith('/personas') ? personas : session),
    );
    const onSignInSuccess = show();
    const card = await screen.findByRole('button', {
      name: 'Sign in as Lead: Priya',
    });
    expect(card).toHaveAccessibleDescription('all teams');
    await userEvent.tab();
    await userEvent.tab();
    expect(card).toHaveFocus();
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const refresh = fetchMock.mock.calls.find(([url]) =>
      url.endsWith('/demo/refresh'),
    );
    expect(new Headers(refresh?.[1]?.headers).get('x-callboard-persona')).toBe(
      'lead',
    );
    expect(window.localStorage.getItem('callboard.persona')).toBe('lead');
    await onSignInSuccess.mock.calls[0][0].signOut();
    expect(window.localStorage.getItem('callboard.persona')).toBeNull();
  });

  it('says that the backend is starting, and shows the people once it answers', async () => {
    fetchMock.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    fetchMock.mockImplementation(async () => json(200, personas));
    show();
    expect(await screen.findByText(/backend is starting/)).toBeInTheDocument();
    expect(
      await screen.findByRole(
        'button',
        { name: /Engineer/ },
        { timeout: 4000 },
      ),
    ).toBeInTheDocument();
  });

  it('says that there is no way to sign in where the demo is off', async () => {
    fetchMock.mockImplementation(async () => json(404, {}));
    show();
    expect(await screen.findByText(/No way to sign in/)).toBeInTheDocument();
  });

  it('shows why a remembered persona was refused, and lets one choose again', async () => {
    window.localStorage.setItem('callboard.persona', 'nobody');
    fetchMock.mockImplementation(async url =>
      url.endsWith('/personas')
        ? json(200, personas)
        : json(400, { error: { name: 'InputError', message: 'no such one' } }),
    );
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /no such one|400/,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Choose somebody else' }),
    );
    expect(
      await screen.findByRole('button', { name: /Engineer/ }),
    ).toBeInTheDocument();
  });

  it('waits for a backend that is not there yet when somebody is remembered', async () => {
    window.localStorage.setItem('callboard.persona', 'lead');
    fetchMock.mockImplementationOnce(async () => json(503, {}));
    fetchMock.mockImplementation(async () => json(200, session));
    const onSignInSuccess = show();
    expect(
      await screen.findByText('Waiting for the backend'),
    ).toBeInTheDocument();
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalled(), {
      timeout: 4000,
    });
  });
});
