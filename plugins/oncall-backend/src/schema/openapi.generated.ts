/** Made from openapi.yaml by scripts/openapi.mjs. Do not edit. */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'Callboard on-call',
    version: '1',
    description:
      'Who answers for the entities of the software catalog: schedules come from OnCallSchedule documents in the catalog, from providers and from calendar feeds; all are kept in the database, 30 days back and 90 days ahead. Instants are ISO 8601 in UTC, durations seconds. Refs of people stand in `users`; what is known of them in `people`, once per answer.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/oncalls': {
      get: {
        operationId: 'getOnCalls',
        summary: 'Who answers for entities, level by level, at an instant.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            description: 'The entities.',
            required: true,
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'at',
            in: 'query',
            description:
              'The instant to answer for, ISO 8601; now where it is left out.',
            allowReserved: true,
            schema: { type: 'string' },
          },
          {
            name: 'next',
            in: 'query',
            description: 'Also say who is next.',
            schema: { type: 'boolean', default: false },
          },
        ],
        responses: {
          '200': {
            description:
              'Every level of every schedule mapped to an entity that the caller may see, also the levels in which nobody is on call.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OnCallPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/oncalls/by-refs': {
      post: {
        operationId: 'getOnCallsByEntityRefs',
        summary: 'The same for many entities at once, in no particular order.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['entityRefs'],
                properties: {
                  entityRefs: {
                    type: 'array',
                    maxItems: 10000,
                    items: { type: 'string' },
                  },
                  at: { type: 'string' },
                  next: { type: 'boolean', default: false },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'As above.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OnCallPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/schedules': {
      get: {
        operationId: 'listSchedules',
        summary: 'Schedules that the caller may see, most urgent first.',
        parameters: [
          {
            name: 'owner',
            in: 'query',
            description: 'Only what one of these groups or users owns.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'text',
            in: 'query',
            description: 'Words that must all appear in title or ref.',
            allowReserved: true,
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'source',
            in: 'query',
            description: 'Only of these sources.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'state',
            in: 'query',
            description: 'Only in these states.',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/ScheduleState' },
            },
          },
          {
            name: 'facets',
            in: 'query',
            description:
              'Also count the schedules per state, owner and source.',
            schema: { type: 'boolean', default: false },
          },
          {
            name: 'limit',
            in: 'query',
            description: 'Items per page.',
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          {
            name: 'cursor',
            in: 'query',
            description: 'Where the previous page ended.',
            allowReserved: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'One page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SchedulePage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/schedules/{namespace}/{name}': {
      get: {
        operationId: 'getSchedule',
        summary: 'One schedule.',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/source' },
        ],
        responses: {
          '200': {
            description: 'The schedule.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScheduleDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/schedules/{namespace}/{name}/shifts': {
      get: {
        operationId: 'getShifts',
        summary:
          'Shifts and gaps of a schedule over a range of at most one year.',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/source' },
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
        ],
        responses: {
          '200': {
            description:
              'Level by level. The past is what was recorded, the future is computed.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScheduleShifts' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/preview': {
      post: {
        operationId: 'previewSchedule',
        summary:
          'Shifts and gaps of an OnCallSchedule document. Nothing is stored.',
        parameters: [
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/yaml': { schema: { type: 'string' } },
            'text/yaml': { schema: { type: 'string' } },
            'text/plain': { schema: { type: 'string' } },
          },
        },
        responses: {
          '200': {
            description:
              'What the document says of the range, from now 30 days where it is left out.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SchedulePreview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/overrides': {
      get: {
        operationId: 'listOverrides',
        summary: 'Overrides made in the portal.',
        parameters: [
          {
            name: 'schedule',
            in: 'query',
            description: 'Only of these schedules.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
        ],
        responses: {
          '200': {
            description: 'Those that the caller may see, by start.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OverrideList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createOverride',
        summary:
          'Let somebody else be on call for a while. Taking a shift is an override that adds oneself.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/OverrideRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'It holds from now on.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Override' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/overrides/{id}': {
      delete: {
        operationId: 'cancelOverride',
        summary: 'Undo an override; of one that has begun, what is left of it.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The override as it is now.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Override' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/reachability': {
      get: {
        operationId: 'listReachability',
        summary:
          'Whether an alert of a service reaches somebody, with the first broken link.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            description: 'Only of these entities.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'owner',
            in: 'query',
            description: 'Only what one of these groups or users owns.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'verdict',
            in: 'query',
            description: 'Only with these verdicts.',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/ReachabilityState' },
            },
          },
          {
            name: 'tier',
            in: 'query',
            description: 'Only of these tiers.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'text',
            in: 'query',
            description: 'Words that must all appear in title or ref.',
            allowReserved: true,
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'facets',
            in: 'query',
            description: 'Also count the services per owner and tier.',
            schema: { type: 'boolean', default: false },
          },
          {
            name: 'limit',
            in: 'query',
            description: 'Items per page.',
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          {
            name: 'cursor',
            in: 'query',
            description: 'Where the previous page ended.',
            allowReserved: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description:
              'What was asked for, as CSV (RFC 4180) where `text/csv` is accepted.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ReachabilityPage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/reachability/history': {
      get: {
        operationId: 'getReachabilityHistory',
        summary: 'How the verdict of a service was, newest first.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            description: 'The service.',
            required: true,
            allowReserved: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'One interval per verdict and reason.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ReachabilityHistory' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/reachability/proofs': {
      post: {
        operationId: 'recordRouteProof',
        summary: 'Record that a test page reached somebody (or did not).',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RouteProofRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'What was recorded.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RouteProof' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/gaps': {
      get: {
        operationId: 'listGaps',
        summary: 'Gaps that are coming, worst and soonest first.',
        parameters: [
          {
            name: 'owner',
            in: 'query',
            description: 'Only what one of these groups or users owns.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
          {
            name: 'limit',
            in: 'query',
            description: 'Items per page.',
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          {
            name: 'cursor',
            in: 'query',
            description: 'Where the previous page ended.',
            allowReserved: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description:
              'What was asked for, as CSV (RFC 4180) where `text/csv` is accepted.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GapPage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/load': {
      get: {
        operationId: 'listLoad',
        summary: 'How much people were, or will be, on call.',
        parameters: [
          {
            name: 'owner',
            in: 'query',
            description: 'Only what one of these groups or users owns.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'user',
            in: 'query',
            description: 'Only of these people.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'schedule',
            in: 'query',
            description: 'Only of these schedules.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
        ],
        responses: {
          '200': {
            description:
              'What was asked for, as CSV (RFC 4180) where `text/csv` is accepted.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/LoadReport' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/duty': {
      get: {
        operationId: 'getDuty',
        summary: 'What a person or a group is on call for.',
        parameters: [
          {
            name: 'ref',
            in: 'query',
            description: 'Ref of a user or a group.',
            required: true,
            allowReserved: true,
            schema: { type: 'string' },
          },
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
        ],
        responses: {
          '200': {
            description: 'Shifts, services with their runbooks, schedules.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Duty' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/handoff': {
      get: {
        operationId: 'getHandoff',
        summary: 'What whoever comes next has to know at a change of shift.',
        parameters: [
          {
            name: 'schedule',
            in: 'query',
            description: 'Ref of the schedule.',
            required: true,
            allowReserved: true,
            schema: { type: 'string' },
          },
          {
            name: 'level',
            in: 'query',
            description: 'Name of the level; the first where it is left out.',
            allowReserved: true,
            schema: { type: 'string' },
          },
          {
            name: 'at',
            in: 'query',
            description:
              'The instant to answer for, ISO 8601; now where it is left out.',
            allowReserved: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description:
              'The shift that ends, the one that begins, and what happened between.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Handoff' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/mapping': {
      get: {
        operationId: 'listMapping',
        summary:
          'Services without a schedule of their own, with proposals by name.',
        parameters: [
          {
            name: 'owner',
            in: 'query',
            description: 'Only what one of these groups or users owns.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'text',
            in: 'query',
            description: 'Words that must all appear in title or ref.',
            allowReserved: true,
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'limit',
            in: 'query',
            description: 'Items per page.',
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          {
            name: 'cursor',
            in: 'query',
            description: 'Where the previous page ended.',
            allowReserved: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'One page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MappingPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/incidents': {
      get: {
        operationId: 'listIncidents',
        summary: 'Incidents of entities, newest first.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            description: 'Only of these entities.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'status',
            in: 'query',
            description: 'Only with these statuses.',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/IncidentStatus' },
            },
          },
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
          {
            name: 'limit',
            in: 'query',
            description: 'Items per page.',
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          {
            name: 'cursor',
            in: 'query',
            description: 'Where the previous page ended.',
            allowReserved: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description:
              'What was asked for, as CSV (RFC 4180) where `text/csv` is accepted.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/IncidentPage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'recordIncidents',
        summary: 'Record incidents, idempotent by source and id.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                description:
                  '`{incidents: [IncidentReport]}`, a bare array, or one incident. Left open here so that the handler can say what is wrong where, item by item.',
              },
            },
          },
        },
        responses: {
          '200': {
            description:
              'What became of each. A rejected one never touches its neighbours.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/IncidentReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/incidents/stats': {
      get: {
        operationId: 'getIncidentStats',
        summary: 'Count and times of the incidents of entities over 90 days.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            description: 'The entities.',
            required: true,
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
        ],
        responses: {
          '200': {
            description: 'One per entity that the caller may see.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/IncidentStatsList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/calendars': {
      get: {
        operationId: 'listCalendars',
        summary: 'Calendar addresses that the caller made.',
        responses: {
          '200': {
            description: 'Without their secrets.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CalendarList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createCalendar',
        summary:
          'Make a secret address under which a calendar program finds shifts.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CalendarRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The only time that the address is told.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CreatedCalendar' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/calendars/{id}': {
      delete: {
        operationId: 'revokeCalendar',
        summary: 'Let an address go dead.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '204': { description: 'It is dead.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/calendar/{token}': {
      get: {
        operationId: 'getCalendar',
        summary:
          'Shifts as iCalendar. The address is the secret; no other credentials are needed.',
        parameters: [
          {
            name: 'token',
            in: 'path',
            required: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: '30 days back and 90 ahead.',
            content: { 'text/calendar': { schema: { type: 'string' } } },
          },
          '304': {
            description: 'It is as it was, by the ETag of the last time.',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/sources': {
      get: {
        operationId: 'listSources',
        summary: 'How reading providers and feeds goes.',
        responses: {
          '200': {
            description: 'One per configured account and feed.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SourceList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    parameters: {
      namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
      name: {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
      id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
      source: {
        name: 'source',
        in: 'query',
        description:
          "Where the schedule comes from, a provider's name, `ics`, or `oncallschedule` for documents of the catalog.",
        schema: { type: 'string', default: 'oncallschedule' },
      },
      from: {
        name: 'from',
        in: 'query',
        description: 'Start, ISO 8601.',
        allowReserved: true,
        schema: { type: 'string' },
      },
      to: {
        name: 'to',
        in: 'query',
        description: 'End, ISO 8601, exclusive.',
        allowReserved: true,
        schema: { type: 'string' },
      },
    },
    responses: {
      Error: {
        description: 'An error as Backstage answers it.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['error'],
              properties: {
                error: {
                  type: 'object',
                  required: ['name', 'message'],
                  properties: {
                    name: { type: 'string' },
                    message: { type: 'string' },
                  },
                },
                request: { type: 'object' },
                response: { type: 'object' },
              },
              additionalProperties: true,
            },
          },
        },
      },
    },
    schemas: {
      Person: {
        type: 'object',
        description:
          'A person or group that can be on call. `ref` is an entity ref, or a provider with its own id for people the catalog does not know.',
        required: ['ref', 'kind', 'name', 'contacts'],
        properties: {
          ref: { type: 'string' },
          kind: { type: 'string', enum: ['user', 'group', 'external'] },
          name: { type: 'string' },
          contacts: {
            type: 'array',
            items: { $ref: '#/components/schemas/Contact' },
          },
          timeZone: {
            type: 'string',
            description: 'IANA zone, where the catalog knows it.',
          },
          problem: {
            type: 'string',
            enum: ['not-in-catalog', 'no-contact', 'deleted'],
          },
        },
      },
      Contact: {
        type: 'object',
        description: 'A way to reach somebody.',
        required: ['kind', 'label', 'url'],
        properties: {
          kind: {
            type: 'string',
            enum: ['email', 'phone', 'chat', 'profile', 'link'],
          },
          label: { type: 'string' },
          url: { type: 'string' },
        },
      },
      People: {
        type: 'object',
        description: 'What is known of the people named in an answer, by ref.',
        additionalProperties: { $ref: '#/components/schemas/Person' },
      },
      ReasonKind: {
        type: 'string',
        description:
          'Why somebody is on call, or why nobody is; `unknown` where nobody can tell whether somebody is.',
        enum: [
          'rotation',
          'override',
          'temporary',
          'calendar',
          'provider',
          'forwarded',
          'gap',
          'off-hours',
          'unknown',
        ],
      },
      Cause: {
        type: 'object',
        description: 'What stands behind a reason.',
        required: ['kind'],
        properties: {
          kind: { $ref: '#/components/schemas/ReasonKind' },
          layers: { type: 'array', items: { type: 'string' } },
          by: {
            type: 'string',
            description: 'User entity ref of whoever made the override.',
          },
          overrideId: { type: 'string' },
          note: { type: 'string' },
        },
      },
      Turn: {
        type: 'object',
        description: 'Who is on call over a span of time.',
        required: ['start', 'end', 'users', 'reason', 'cause'],
        properties: {
          start: {
            type: ['string', 'null'],
            format: 'date-time',
            description: 'Null where it has always been so.',
          },
          end: {
            type: ['string', 'null'],
            format: 'date-time',
            description: 'Exclusive; null where it never ends.',
          },
          users: { type: 'array', items: { type: 'string' } },
          reason: { type: 'string', description: 'In words.' },
          cause: { $ref: '#/components/schemas/Cause' },
        },
      },
      OnCall: {
        type: 'object',
        description:
          'One escalation level of a schedule mapped to an entity, at an instant.',
        required: [
          'entityRef',
          'schedule',
          'scheduleTitle',
          'level',
          'levelName',
          'users',
          'start',
          'end',
          'reason',
          'cause',
          'source',
          'via',
          'paging',
          'asOf',
          'stale',
        ],
        properties: {
          entityRef: { type: 'string' },
          schedule: { type: 'string', description: 'Ref of the schedule.' },
          scheduleTitle: { type: 'string' },
          level: { type: 'integer', description: '1 is asked first.' },
          levelName: { type: 'string' },
          delaySeconds: {
            type: 'integer',
            description: 'Before the next level is asked.',
          },
          users: {
            type: 'array',
            items: { type: 'string' },
            description: 'Refs; empty where nobody is on call.',
          },
          start: { type: ['string', 'null'], format: 'date-time' },
          end: {
            type: ['string', 'null'],
            format: 'date-time',
            description:
              'Exclusive; null where no end is known, neither now nor in the 90 days ahead.',
          },
          reason: { type: 'string' },
          cause: { $ref: '#/components/schemas/Cause' },
          source: {
            type: 'string',
            description: 'Where it comes from: callboard, ics, or a provider.',
          },
          timeZone: { type: 'string', description: 'Zone of the schedule.' },
          url: {
            type: 'string',
            description: 'Page of the schedule at its provider.',
          },
          via: { $ref: '#/components/schemas/Via' },
          paging: { $ref: '#/components/schemas/Paging' },
          next: { $ref: '#/components/schemas/Turn' },
          asOf: {
            type: 'string',
            format: 'date-time',
            description: 'When the source was last read in full.',
          },
          stale: { type: 'boolean' },
          staleReason: { type: 'string' },
        },
      },
      Via: {
        type: 'string',
        description:
          'How an entity came to a schedule: its own annotation, one of its owner, or a schedule that its owner owns.',
        enum: ['annotation', 'owner-annotation', 'owner-schedule'],
      },
      Paging: {
        type: 'string',
        description: 'Whether whoever is on call is paged.',
        enum: ['active', 'disabled', 'maintenance', 'unknown'],
      },
      OnCallPage: {
        type: 'object',
        description: 'Who answers.',
        required: ['items', 'people', 'unmapped', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/OnCall' },
          },
          people: { $ref: '#/components/schemas/People' },
          unmapped: {
            type: 'array',
            items: { type: 'string' },
            description: 'Entities the caller may see that have no schedule.',
          },
          asOf: {
            type: 'string',
            format: 'date-time',
            description: 'The instant the answer speaks of.',
          },
        },
      },
      ScheduleState: {
        type: 'string',
        description:
          'The worst there is to say of a schedule: a document that cannot be read, nobody now, a gap to come, data that is stale or missing, or nothing.',
        enum: ['invalid', 'gap-now', 'gap-ahead', 'unknown', 'stale', 'ok'],
      },
      LevelNow: {
        type: 'object',
        description: 'A level and who it is.',
        required: ['level', 'name', 'users', 'end', 'reason', 'cause'],
        properties: {
          level: { type: 'integer' },
          name: { type: 'string' },
          delaySeconds: { type: 'integer' },
          users: { type: 'array', items: { type: 'string' } },
          end: {
            type: ['string', 'null'],
            format: 'date-time',
            description:
              'Exclusive; null where no end is known, neither now nor in the 90 days ahead.',
          },
          reason: { type: 'string' },
          cause: { $ref: '#/components/schemas/Cause' },
          next: { $ref: '#/components/schemas/Turn' },
        },
      },
      Gap: {
        type: 'object',
        description:
          'A span in which an alert reaches nobody at once (amber: a later level answers), or nobody at all (red).',
        required: ['start', 'end', 'severity', 'levels'],
        properties: {
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
          severity: { type: 'string', enum: ['amber', 'red'] },
          levels: { type: 'array', items: { type: 'string' } },
        },
      },
      ScheduleSummary: {
        type: 'object',
        description: 'A schedule in a list.',
        required: [
          'ref',
          'source',
          'title',
          'description',
          'state',
          'paging',
          'levels',
          'coverage',
          'entities',
          'asOf',
          'stale',
          'issues',
        ],
        properties: {
          ref: { type: 'string' },
          source: { type: 'string' },
          instance: { type: 'string', description: 'Account at the provider.' },
          title: { type: 'string' },
          ownerRef: { type: 'string' },
          timeZone: { type: 'string' },
          url: { type: 'string' },
          entityRef: {
            type: 'string',
            description: 'The document, where it is one of the catalog.',
          },
          description: {
            type: 'array',
            items: { type: 'string' },
            description: 'In words, layer by layer.',
          },
          state: { $ref: '#/components/schemas/ScheduleState' },
          paging: { $ref: '#/components/schemas/Paging' },
          levels: {
            type: 'array',
            items: { $ref: '#/components/schemas/LevelNow' },
          },
          nextGap: { $ref: '#/components/schemas/Gap' },
          coverage: {
            type: ['number', 'null'],
            description:
              'Share of the next 90 days in which somebody is on call or declared off, 0..1.',
          },
          entities: { type: 'integer', description: 'Entities mapped to it.' },
          asOf: { type: ['string', 'null'], format: 'date-time' },
          stale: { type: 'boolean' },
          staleReason: { type: 'string' },
          issues: {
            type: 'array',
            items: { $ref: '#/components/schemas/DocumentFinding' },
          },
        },
      },
      SchedulePage: {
        type: 'object',
        description: 'One page of schedules.',
        required: ['items', 'people', 'totalItems', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScheduleSummary' },
          },
          people: { $ref: '#/components/schemas/People' },
          totalItems: { type: 'integer' },
          facets: { $ref: '#/components/schemas/ScheduleFacets' },
          nextCursor: { type: 'string' },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      ScheduleFacets: {
        type: 'object',
        description:
          'How many visible schedules there are per value, over all pages; each facet ignores its own filter.',
        required: ['state', 'owner', 'source'],
        properties: {
          state: { type: 'object', additionalProperties: { type: 'integer' } },
          owner: { type: 'object', additionalProperties: { type: 'integer' } },
          source: { type: 'object', additionalProperties: { type: 'integer' } },
        },
      },
      DocumentFinding: {
        type: 'object',
        description: 'Something wrong with a document.',
        required: ['document', 'path', 'code', 'message'],
        properties: {
          document: { type: 'integer' },
          path: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
          severity: { type: 'string', enum: ['error', 'lint'] },
        },
      },
      ScheduleDetail: {
        type: 'object',
        description: 'One schedule.',
        required: [
          'schedule',
          'entityRefs',
          'overrides',
          'mayOverride',
          'people',
        ],
        properties: {
          schedule: { $ref: '#/components/schemas/ScheduleSummary' },
          entityRefs: {
            type: 'array',
            items: { type: 'string' },
            description: 'Entities mapped to it that the caller may see.',
          },
          overrides: {
            type: 'array',
            items: { $ref: '#/components/schemas/Override' },
            description: 'Of the portal, that are not over.',
          },
          mayOverride: {
            type: 'boolean',
            description: 'Whether the caller may make overrides here.',
          },
          people: { $ref: '#/components/schemas/People' },
        },
      },
      LayerShifts: {
        type: 'object',
        description: 'A layer by itself, before overrides.',
        required: ['name', 'description', 'shifts'],
        properties: {
          name: { type: 'string' },
          description: { type: 'string' },
          priority: { type: 'number' },
          shifts: {
            type: 'array',
            items: { $ref: '#/components/schemas/Turn' },
          },
        },
      },
      GapInLevel: {
        type: 'object',
        description: 'Nobody of a level is on call.',
        required: ['start', 'end', 'declared'],
        properties: {
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
          declared: { type: 'boolean', description: 'On purpose.' },
        },
      },
      LevelShifts: {
        type: 'object',
        description: 'One escalation level over a range.',
        required: ['level', 'name', 'layers', 'shifts', 'gaps'],
        properties: {
          level: { type: 'integer' },
          name: { type: 'string' },
          delaySeconds: { type: 'integer' },
          layers: {
            type: 'array',
            items: { $ref: '#/components/schemas/LayerShifts' },
          },
          shifts: {
            type: 'array',
            items: { $ref: '#/components/schemas/Turn' },
          },
          gaps: {
            type: 'array',
            items: { $ref: '#/components/schemas/GapInLevel' },
          },
        },
      },
      ScheduleShifts: {
        type: 'object',
        description: 'A schedule over a range.',
        required: [
          'ref',
          'title',
          'source',
          'from',
          'to',
          'levels',
          'gaps',
          'overrides',
          'problems',
          'people',
          'asOf',
          'stale',
          'recordedUntil',
        ],
        properties: {
          ref: { type: 'string' },
          title: { type: 'string' },
          timeZone: { type: 'string' },
          source: { type: 'string' },
          from: { type: 'string', format: 'date-time' },
          to: { type: 'string', format: 'date-time' },
          levels: {
            type: 'array',
            items: { $ref: '#/components/schemas/LevelShifts' },
          },
          gaps: { type: 'array', items: { $ref: '#/components/schemas/Gap' } },
          overrides: {
            type: 'array',
            items: { $ref: '#/components/schemas/Override' },
          },
          problems: { type: 'array', items: { type: 'string' } },
          people: { $ref: '#/components/schemas/People' },
          asOf: { type: ['string', 'null'], format: 'date-time' },
          stale: { type: 'boolean' },
          staleReason: { type: 'string' },
          recordedUntil: {
            type: 'string',
            format: 'date-time',
            description: 'Before it the record holds.',
          },
        },
      },
      PreviewShift: {
        type: 'object',
        description: 'A shift of a preview.',
        required: ['start', 'end', 'users', 'reason'],
        properties: {
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
          users: { type: 'array', items: { type: 'string' } },
          reason: { type: 'string' },
        },
      },
      PreviewLevel: {
        type: 'object',
        description: 'A level of a preview.',
        required: ['name', 'shifts', 'gaps'],
        properties: {
          name: { type: 'string' },
          shifts: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewShift' },
          },
          gaps: {
            type: 'array',
            items: { $ref: '#/components/schemas/GapInLevel' },
          },
        },
      },
      PreviewGap: {
        type: 'object',
        description: 'A gap across levels.',
        required: ['start', 'end', 'severity'],
        properties: {
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
          severity: { type: 'string', enum: ['amber', 'red'] },
        },
      },
      SchedulePreview: {
        type: 'object',
        description: 'What a document says of a range.',
        required: [
          'levels',
          'gaps',
          'load',
          'description',
          'problems',
          'issues',
        ],
        properties: {
          levels: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewLevel' },
          },
          gaps: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewGap' },
          },
          load: {
            type: 'array',
            items: { $ref: '#/components/schemas/LoadOfPerson' },
          },
          description: {
            type: 'array',
            items: { type: 'string' },
            description: 'In words, layer by layer.',
          },
          problems: { type: 'array', items: { type: 'string' } },
          issues: {
            type: 'array',
            items: { $ref: '#/components/schemas/DocumentFinding' },
            description: 'Lint only; a document with errors is refused.',
          },
        },
      },
      OverrideRequest: {
        type: 'object',
        description:
          'Who is on call instead of whom. One of `remove` and `add` at least.',
        required: ['schedule', 'start', 'end'],
        properties: {
          schedule: { type: 'string' },
          level: {
            type: 'string',
            description: 'Name; every level where it is left out.',
          },
          start: { type: 'string' },
          end: { type: 'string' },
          remove: { type: 'string', description: 'Who goes.' },
          add: { type: 'string', description: 'Who comes.' },
          reason: { type: 'string' },
        },
      },
      OverrideState: {
        type: 'string',
        description: 'Where an override stands.',
        enum: ['upcoming', 'active', 'over', 'cancelled'],
      },
      Override: {
        type: 'object',
        description: 'An override made in the portal.',
        required: [
          'id',
          'schedule',
          'start',
          'end',
          'createdBy',
          'createdAt',
          'state',
          'mayCancel',
        ],
        properties: {
          id: { type: 'string' },
          schedule: { type: 'string' },
          level: { type: 'string' },
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
          remove: { type: 'string' },
          add: { type: 'string' },
          reason: { type: 'string' },
          createdBy: { type: 'string' },
          createdAt: { type: 'string', format: 'date-time' },
          cancelledBy: { type: 'string' },
          cancelledAt: { type: 'string', format: 'date-time' },
          state: { $ref: '#/components/schemas/OverrideState' },
          mayCancel: {
            type: 'boolean',
            description: 'Whether the caller may undo it.',
          },
        },
      },
      OverrideList: {
        type: 'object',
        description: 'Overrides.',
        required: ['items', 'people'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Override' },
          },
          people: { $ref: '#/components/schemas/People' },
        },
      },
      ReachabilityState: {
        type: 'string',
        description: 'The verdict.',
        enum: ['reachable', 'unreachable', 'unknown'],
      },
      ChainLinkName: {
        type: 'string',
        description: 'A link of the chain from a service to a person.',
        enum: [
          'owner',
          'members',
          'schedule',
          'paging',
          'now',
          'gaps',
          'responders',
          'route',
        ],
      },
      ChainLink: {
        type: 'object',
        description: 'One link of the chain.',
        required: ['link', 'state', 'message'],
        properties: {
          link: { $ref: '#/components/schemas/ChainLinkName' },
          state: {
            type: 'string',
            enum: ['ok', 'broken', 'unknown', 'not-checked'],
          },
          message: { type: 'string' },
        },
      },
      Reachability: {
        type: 'object',
        description: 'Whether an alert of a service reaches somebody.',
        required: [
          'entityRef',
          'title',
          'verdict',
          'links',
          'warnings',
          'schedules',
          'since',
          'asOf',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          ownerRef: { type: 'string' },
          tier: { type: 'string' },
          verdict: { $ref: '#/components/schemas/ReachabilityState' },
          brokenLink: { $ref: '#/components/schemas/ChainLink' },
          links: {
            type: 'array',
            items: { $ref: '#/components/schemas/ChainLink' },
          },
          warnings: { type: 'array', items: { type: 'string' } },
          schedules: { type: 'array', items: { type: 'string' } },
          since: {
            type: 'string',
            format: 'date-time',
            description: 'Since when the verdict is what it is.',
          },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      ReachabilityPage: {
        type: 'object',
        description: 'One page of services, worst first.',
        required: ['items', 'totalItems', 'counts', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Reachability' },
          },
          totalItems: { type: 'integer' },
          counts: {
            type: 'object',
            additionalProperties: { type: 'integer' },
            description: 'Services per verdict, of all pages.',
          },
          facets: { $ref: '#/components/schemas/ReachabilityFacets' },
          nextCursor: { type: 'string' },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      ReachabilityFacets: {
        type: 'object',
        description:
          'How many visible services there are per value, over all pages; each facet ignores its own filter.',
        required: ['owner', 'tier'],
        properties: {
          owner: { type: 'object', additionalProperties: { type: 'integer' } },
          tier: { type: 'object', additionalProperties: { type: 'integer' } },
        },
      },
      ReachabilityInterval: {
        type: 'object',
        description: 'How the verdict was for a while.',
        required: ['from', 'to', 'verdict'],
        properties: {
          from: { type: 'string', format: 'date-time' },
          to: { type: ['string', 'null'], format: 'date-time' },
          verdict: { $ref: '#/components/schemas/ReachabilityState' },
          link: { $ref: '#/components/schemas/ChainLinkName' },
          message: { type: 'string' },
        },
      },
      ReachabilityHistory: {
        type: 'object',
        description: 'How the verdict was, newest first.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ReachabilityInterval' },
          },
        },
      },
      RouteProofRequest: {
        type: 'object',
        description: 'A test page and whom it reached.',
        required: ['entityRef', 'reached'],
        properties: {
          entityRef: { type: 'string' },
          at: {
            type: 'string',
            description: 'When; now where it is left out.',
          },
          reached: { type: 'boolean' },
          receivedBy: { type: 'string', description: 'User entity ref.' },
          note: { type: 'string' },
        },
      },
      RouteProof: {
        type: 'object',
        description: 'A test page that was recorded.',
        required: ['entityRef', 'at', 'reached', 'recordedBy'],
        properties: {
          entityRef: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
          reached: { type: 'boolean' },
          receivedBy: { type: 'string' },
          note: { type: 'string' },
          recordedBy: { type: 'string' },
        },
      },
      ScheduleGapItem: {
        type: 'object',
        description: 'A gap to come, and whom it concerns.',
        required: [
          'schedule',
          'title',
          'start',
          'end',
          'severity',
          'levels',
          'entities',
        ],
        properties: {
          schedule: { type: 'string' },
          title: { type: 'string' },
          ownerRef: { type: 'string' },
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
          severity: { type: 'string', enum: ['amber', 'red'] },
          levels: { type: 'array', items: { type: 'string' } },
          entities: {
            type: 'integer',
            description: 'Entities mapped to the schedule.',
          },
        },
      },
      GapPage: {
        type: 'object',
        description: 'One page of gaps.',
        required: ['items', 'totalItems', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScheduleGapItem' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      LoadOfPerson: {
        type: 'object',
        description:
          'How much somebody is on call within a range, elapsed time, in their own zone.',
        required: [
          'user',
          'timeZone',
          'hours',
          'nightHours',
          'weekendHours',
          'holidayHours',
          'shifts',
          'longestHours',
          'backToBack',
        ],
        properties: {
          user: { type: 'string' },
          timeZone: { type: 'string' },
          hours: { type: 'number' },
          nightHours: { type: 'number' },
          weekendHours: { type: 'number' },
          holidayHours: { type: 'number' },
          shifts: { type: 'integer' },
          longestHours: {
            type: 'number',
            description: 'The longest stretch without a break.',
          },
          backToBack: {
            type: 'integer',
            description: 'Shifts that begin too soon after the one before.',
          },
          pages: {
            type: 'integer',
            description: 'Absent where no incident source is known.',
          },
          offHoursPages: { type: 'integer' },
        },
      },
      LoadReport: {
        type: 'object',
        description: 'Load per person, most hours first.',
        required: ['items', 'people', 'from', 'to'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/LoadOfPerson' },
          },
          people: { $ref: '#/components/schemas/People' },
          from: { type: 'string', format: 'date-time' },
          to: { type: 'string', format: 'date-time' },
        },
      },
      DutyShift: {
        type: 'object',
        description: 'A shift of a person.',
        required: [
          'schedule',
          'title',
          'level',
          'levelName',
          'start',
          'end',
          'reason',
          'cause',
        ],
        properties: {
          schedule: { type: 'string' },
          title: { type: 'string' },
          level: { type: 'integer' },
          levelName: { type: 'string' },
          start: { type: ['string', 'null'], format: 'date-time' },
          end: { type: ['string', 'null'], format: 'date-time' },
          users: {
            type: 'array',
            items: { type: 'string' },
            description:
              'Everybody on call then; of a person who is through a group, the group.',
          },
          reason: { type: 'string' },
          cause: { $ref: '#/components/schemas/Cause' },
        },
      },
      RunbookLink: {
        type: 'object',
        description: 'Where a service says what to do.',
        required: ['title', 'url'],
        properties: { title: { type: 'string' }, url: { type: 'string' } },
      },
      DutyService: {
        type: 'object',
        description: 'A service somebody answers for.',
        required: ['entityRef', 'title', 'runbooks', 'openIncidents'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          tier: { type: 'string' },
          ownerRef: { type: 'string' },
          runbooks: {
            type: 'array',
            items: { $ref: '#/components/schemas/RunbookLink' },
          },
          openIncidents: { type: 'integer' },
        },
      },
      Duty: {
        type: 'object',
        description: 'What a person or a group is on call for.',
        required: [
          'ref',
          'shifts',
          'services',
          'schedules',
          'people',
          'from',
          'to',
          'asOf',
        ],
        properties: {
          ref: { type: 'string' },
          shifts: {
            type: 'array',
            items: { $ref: '#/components/schemas/DutyShift' },
            description:
              'Of a person; of a group those of its schedules at level 1.',
          },
          services: {
            type: 'array',
            items: { $ref: '#/components/schemas/DutyService' },
          },
          schedules: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScheduleSummary' },
          },
          people: { $ref: '#/components/schemas/People' },
          from: { type: 'string', format: 'date-time' },
          to: { type: 'string', format: 'date-time' },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      BudgetBurn: {
        type: 'object',
        description: 'What of an error budget was spent during the shift.',
        required: ['slo', 'title', 'entityRef', 'spent', 'remaining'],
        properties: {
          slo: { type: 'string' },
          title: { type: 'string' },
          entityRef: { type: 'string' },
          spent: {
            type: ['number', 'null'],
            description:
              'Share of the budget of the whole window; null where it was not measured.',
          },
          remaining: { type: ['number', 'null'] },
        },
      },
      Handoff: {
        type: 'object',
        description: 'What whoever comes next has to know.',
        required: [
          'schedule',
          'title',
          'level',
          'levelName',
          'services',
          'incidents',
          'gaps',
          'overrides',
          'people',
          'asOf',
        ],
        properties: {
          schedule: { type: 'string' },
          title: { type: 'string' },
          timeZone: { type: 'string' },
          level: { type: 'integer' },
          levelName: { type: 'string' },
          handoffAt: {
            type: 'string',
            format: 'date-time',
            description: 'When it is; absent where nothing is handed over.',
          },
          which: {
            type: 'string',
            enum: ['recent', 'next'],
            description:
              'Whether it has just been (within 12 hours) or is to come.',
          },
          outgoing: { $ref: '#/components/schemas/Turn' },
          incoming: { $ref: '#/components/schemas/Turn' },
          services: {
            type: 'array',
            items: { $ref: '#/components/schemas/DutyService' },
          },
          incidents: {
            type: 'array',
            items: { $ref: '#/components/schemas/Incident' },
            description: 'Open now, or opened during the shift.',
          },
          budgets: {
            type: 'array',
            items: { $ref: '#/components/schemas/BudgetBurn' },
            description: 'Absent where the SLO plugin does not answer.',
          },
          budgetsReason: { type: 'string' },
          gaps: {
            type: 'array',
            items: { $ref: '#/components/schemas/Gap' },
            description: 'Of the next 14 days.',
          },
          overrides: {
            type: 'array',
            items: { $ref: '#/components/schemas/Override' },
          },
          people: { $ref: '#/components/schemas/People' },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      MappingProposal: {
        type: 'object',
        description: 'A schedule that could be meant.',
        required: [
          'schedule',
          'source',
          'title',
          'because',
          'score',
          'annotation',
        ],
        properties: {
          schedule: { type: 'string' },
          source: { type: 'string' },
          title: { type: 'string' },
          url: { type: 'string' },
          because: { type: 'string', description: 'What is alike.' },
          score: { type: 'number', description: '0..1.' },
          annotation: { $ref: '#/components/schemas/AnnotationProposal' },
        },
      },
      AnnotationProposal: {
        type: 'object',
        description: 'The annotation to commit.',
        required: ['key', 'value'],
        properties: { key: { type: 'string' }, value: { type: 'string' } },
      },
      UnmappedEntity: {
        type: 'object',
        description: 'A service without a schedule of its own.',
        required: ['entityRef', 'title', 'proposals'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          ownerRef: { type: 'string' },
          tier: { type: 'string' },
          through: {
            type: 'string',
            description: 'Ref of the schedule it has by its owner.',
          },
          proposals: {
            type: 'array',
            items: { $ref: '#/components/schemas/MappingProposal' },
          },
        },
      },
      MappingPage: {
        type: 'object',
        description:
          'One page of services without a schedule of their own, worst first.',
        required: ['items', 'totalItems', 'mapped'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/UnmappedEntity' },
          },
          totalItems: { type: 'integer' },
          mapped: {
            type: 'integer',
            description: 'Services with a schedule of their own.',
          },
          nextCursor: { type: 'string' },
        },
      },
      IncidentStatus: {
        type: 'string',
        description: 'Where an incident stands.',
        enum: ['triggered', 'acknowledged', 'resolved'],
      },
      BudgetCost: {
        type: 'object',
        description: 'What an incident cost of an error budget.',
        required: ['slo', 'title', 'spent'],
        properties: {
          slo: { type: 'string' },
          title: { type: 'string' },
          spent: {
            type: 'number',
            description:
              'Share of the budget of the whole window, 0..; 0.2 and more asks for a postmortem.',
          },
        },
      },
      FollowUp: {
        type: 'object',
        description: 'Work that an incident left.',
        required: ['title', 'done'],
        properties: {
          title: { type: 'string' },
          url: { type: 'string' },
          done: { type: 'boolean' },
        },
      },
      Incident: {
        type: 'object',
        description: 'Something that went wrong with services.',
        required: [
          'source',
          'id',
          'title',
          'status',
          'entityRefs',
          'openedAt',
          'responders',
          'followUps',
          'openFollowUps',
          'budgetCost',
          'postmortemDue',
        ],
        properties: {
          source: { type: 'string' },
          id: { type: 'string' },
          title: { type: 'string' },
          status: { $ref: '#/components/schemas/IncidentStatus' },
          severity: { type: 'string' },
          entityRefs: { type: 'array', items: { type: 'string' } },
          openedAt: { type: 'string', format: 'date-time' },
          acknowledgedAt: { type: 'string', format: 'date-time' },
          resolvedAt: { type: 'string', format: 'date-time' },
          secondsToAcknowledge: { type: 'number' },
          secondsToResolve: { type: 'number' },
          url: { type: 'string' },
          responders: { type: 'array', items: { type: 'string' } },
          postmortemUrl: { type: 'string' },
          followUps: {
            type: 'array',
            items: { $ref: '#/components/schemas/FollowUp' },
          },
          openFollowUps: { type: 'integer' },
          budgetCost: {
            type: 'array',
            items: { $ref: '#/components/schemas/BudgetCost' },
            description: 'What is known of it, the dearest first.',
          },
          postmortemDue: {
            type: 'boolean',
            description:
              'More than 20 % of a budget was spent and there is no postmortem.',
          },
        },
      },
      IncidentPage: {
        type: 'object',
        description: 'One page of incidents.',
        required: ['items', 'people', 'totalItems', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Incident' },
          },
          people: { $ref: '#/components/schemas/People' },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      IncidentReport: {
        type: 'object',
        description: 'An incident as somebody sends it.',
        required: ['id', 'title', 'entityRefs', 'openedAt'],
        properties: {
          source: {
            type: 'string',
            description: 'Name of the sender; push where it is left out.',
          },
          id: { type: 'string' },
          title: { type: 'string' },
          status: { $ref: '#/components/schemas/IncidentStatus' },
          severity: { type: 'string' },
          entityRefs: { type: 'array', items: { type: 'string' } },
          openedAt: { type: 'string' },
          acknowledgedAt: { type: 'string' },
          resolvedAt: { type: 'string' },
          url: { type: 'string' },
          responders: { type: 'array', items: { type: 'string' } },
          postmortemUrl: { type: 'string' },
          followUps: {
            type: 'array',
            items: { $ref: '#/components/schemas/FollowUp' },
          },
        },
      },
      RejectedIncident: {
        type: 'object',
        description: 'One that was not taken, and why.',
        required: ['index', 'code', 'path', 'message'],
        properties: {
          index: { type: 'integer' },
          id: { type: 'string' },
          code: { type: 'string' },
          path: { type: 'string' },
          message: { type: 'string' },
        },
      },
      IncidentReceipt: {
        type: 'object',
        description: 'What became of each incident.',
        required: ['created', 'updated', 'unchanged', 'rejected'],
        properties: {
          created: { type: 'integer' },
          updated: { type: 'integer' },
          unchanged: { type: 'integer' },
          rejected: {
            type: 'array',
            items: { $ref: '#/components/schemas/RejectedIncident' },
          },
        },
      },
      IncidentStats: {
        type: 'object',
        description: 'Incidents of an entity over 90 days.',
        required: [
          'entityRef',
          'days',
          'count',
          'open',
          'medianSecondsToAcknowledge',
          'medianSecondsToResolve',
          'openFollowUps',
          'postmortemsDue',
        ],
        properties: {
          entityRef: { type: 'string' },
          days: { type: 'integer' },
          count: { type: 'integer' },
          open: { type: 'integer' },
          medianSecondsToAcknowledge: { type: ['number', 'null'] },
          medianSecondsToResolve: { type: ['number', 'null'] },
          openFollowUps: { type: 'integer' },
          postmortemsDue: { type: 'integer' },
        },
      },
      IncidentStatsList: {
        type: 'object',
        description: 'One per entity.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/IncidentStats' },
          },
        },
      },
      CalendarScope: {
        type: 'string',
        description: 'Whose shifts a calendar holds.',
        enum: ['schedule', 'person', 'team'],
      },
      CalendarRequest: {
        type: 'object',
        description: 'What a calendar is to hold.',
        required: ['scope', 'ref'],
        properties: {
          scope: { $ref: '#/components/schemas/CalendarScope' },
          ref: {
            type: 'string',
            description: 'Of a schedule, a user or a group.',
          },
        },
      },
      Calendar: {
        type: 'object',
        description: 'A secret calendar address.',
        required: ['id', 'scope', 'ref', 'createdBy', 'createdAt'],
        properties: {
          id: { type: 'string' },
          scope: { $ref: '#/components/schemas/CalendarScope' },
          ref: { type: 'string' },
          createdBy: { type: 'string' },
          createdAt: { type: 'string', format: 'date-time' },
          lastReadAt: { type: 'string', format: 'date-time' },
        },
      },
      CalendarList: {
        type: 'object',
        description: 'Calendars.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Calendar' },
          },
        },
      },
      CreatedCalendar: {
        type: 'object',
        description: 'A new calendar with its address.',
        required: ['calendar', 'url'],
        properties: {
          calendar: { $ref: '#/components/schemas/Calendar' },
          url: { type: 'string' },
        },
      },
      SourceState: {
        type: 'object',
        description: 'How reading an account or a feed goes.',
        required: ['source', 'instance', 'title', 'schedules', 'warnings'],
        properties: {
          source: { type: 'string' },
          instance: { type: 'string' },
          title: { type: 'string' },
          schedules: { type: 'integer' },
          lastAttempt: { type: 'string', format: 'date-time' },
          lastSuccess: { type: 'string', format: 'date-time' },
          error: { $ref: '#/components/schemas/SourceError' },
          warnings: { type: 'array', items: { type: 'string' } },
        },
      },
      SourceError: {
        type: 'object',
        description: 'Why it failed.',
        required: ['code', 'message'],
        properties: { code: { type: 'string' }, message: { type: 'string' } },
      },
      SourceList: {
        type: 'object',
        description: 'Sources.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceState' },
          },
        },
      },
    },
  },
} as const;
