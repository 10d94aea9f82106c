import { Fake, FakeOptions, TOKEN } from './Fake';

/** `/api/v1/integrations/` of https://github.com/grafana/oncall (engine/apps/public_api). */
export function fakeGrafana({ services = [], takesTwice }: FakeOptions): Fake {
  const shown = ({ id, name }: { id: string; name: string }) => ({
    id,
    name,
    team_id: null,
    link: `https://oncall.example/integrations/v1/alertmanager/hidden-key/`,
    type: 'alertmanager',
  });
  return {
    services,
    creates: ({ method }) => method === 'POST',
    answer({ method, path, query, headers, body }) {
      if (headers.authorization !== TOKEN) {
        return { status: 403, body: { detail: 'Invalid token.' } };
      }
      if (path !== '/oncall/api/v1/integrations/') {
        return { status: 301, headers: { location: `${path}/` }, body: '' };
      }
      if (method === 'POST') {
        const { name } = body as { name: string };
        if (services.some(one => one.name === name) && !takesTwice) {
          return {
            status: 400,
            body: {
              detail:
                'An integration with this name already exists for this team',
            },
          };
        }
        const made = { id: `C${services.length}`, name, made: body };
        services.push(made);
        return { status: 201, body: shown(made) };
      }
      const wanted = query.get('name');
      const found = services.filter(
        ({ name }) => wanted === null || name === wanted,
      );
      const page = Number(query.get('page') ?? 1);
      const next = `http://engine:8080/api/v1/integrations/?name=${encodeURIComponent(
        wanted ?? '',
      )}&page=${page + 1}`;
      return {
        body: {
          count: found.length,
          next: page < found.length ? next : null,
          results: found.slice(page - 1, page).map(shown),
          page_size: 1,
        },
      };
    },
  };
}
