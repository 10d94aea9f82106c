/** Made from openapi.yaml by scripts/openapi.mjs. Do not edit. */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'Callboard SLO',
    version: '1',
    description:
      'Service level objectives of the software catalog: definitions come from OpenSLO documents in the catalog, samples from sources and pushes. Ratios are 0..1, instants ISO 8601 in UTC, durations OpenSLO shorthand (`30d`). `null` means unknown, never zero.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/slos': {
      get: {
        operationId: 'listSlos',
        summary: 'SLOs the caller may see, most urgent first.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            description: 'Only SLOs of these entities.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'owner',
            in: 'query',
            description: 'Only SLOs owned by one of these groups or users.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'state',
            in: 'query',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/SloState' },
            },
          },
          {
            name: 'data',
            in: 'query',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/DataState' },
            },
          },
          {
            name: 'tier',
            in: 'query',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'text',
            in: 'query',
            description:
              "Words that must all appear in the title, the SLO's or the entity's ref.",
            allowReserved: true,
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'facets',
            in: 'query',
            description: 'Also count the SLOs per state, data, owner and tier.',
            schema: { type: 'boolean', default: false },
          },
          {
            name: 'limit',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          {
            name: 'cursor',
            in: 'query',
            allowReserved: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'One page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SloPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/slos/by-refs': {
      post: {
        operationId: 'getSlosByEntityRefs',
        summary: 'The SLOs of many entities at once, in no particular order.',
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
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'Every SLO of the entities that the caller may see.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/SloStatus' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/slos/spent': {
      post: {
        operationId: 'getBudgetSpent',
        summary:
          'What spans of time cost of the error budgets of entities; an incident, a shift.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['spans'],
                properties: {
                  spans: {
                    type: 'array',
                    maxItems: 1000,
                    items: { $ref: '#/components/schemas/BudgetSpan' },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description:
              'One per span, in the order given; of each the SLOs that the caller may see, dearest first.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/SpanSpent' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/slos/{namespace}/{name}': {
      get: {
        operationId: 'getSlo',
        summary: 'One SLO.',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'Its status.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SloStatus' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/slos/{namespace}/{name}/history': {
      get: {
        operationId: 'getSloHistory',
        summary: 'Counts and budget over time.',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'objective',
            in: 'query',
            description:
              'Name of the objective. Where it is left out the first one, of a composite the whole.',
            allowReserved: true,
            schema: { type: 'string' },
          },
          {
            name: 'from',
            in: 'query',
            description:
              'Start, ISO 8601; one window ago where it is left out.',
            allowReserved: true,
            schema: { type: 'string' },
          },
          {
            name: 'to',
            in: 'query',
            description:
              'End, ISO 8601; the newest measured instant where it is left out.',
            allowReserved: true,
            schema: { type: 'string' },
          },
          {
            name: 'points',
            in: 'query',
            description:
              'At most this many points; each covers a whole number of buckets.',
            schema: {
              type: 'integer',
              minimum: 1,
              maximum: 2000,
              default: 180,
            },
          },
        ],
        responses: {
          '200': {
            description: 'The series, oldest first.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SloHistory' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/slos/{namespace}/{name}/explain': {
      get: {
        operationId: 'explainSlo',
        summary:
          "The derivation of an SLO's figures. The sum of what is listed equals the number shown.",
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The derivation.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SloExplanation' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/slos/{namespace}/{name}/rules': {
      get: {
        operationId: 'getSloRules',
        summary:
          'Prometheus rules of one SLO, as a rule file, or the test file that proves them.',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/ruleFileKind' },
        ],
        responses: {
          '200': {
            description:
              'A file for `promtool check rules` (or `promtool test rules`).',
            content: { 'application/yaml': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/slos/{namespace}/{name}/lint': {
      get: {
        operationId: 'lintSlo',
        summary:
          'What is allowed but hardly meant, or cannot work, about one SLO.',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'Findings, none if there is nothing to say.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/LintFinding' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/slos/{namespace}/{name}/what-if': {
      post: {
        operationId: 'whatIf',
        summary:
          'The past under another target, window or method. Nothing is stored.',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WhatIfRequest' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'The past as it was judged, and as it would have been.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WhatIf' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/rules': {
      post: {
        operationId: 'generateRules',
        summary: 'Prometheus rules for OpenSLO documents. Nothing is stored.',
        parameters: [{ $ref: '#/components/parameters/ruleFileKind' }],
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
              'A file for `promtool check rules` (or `promtool test rules`).',
            content: { 'application/yaml': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/evaluate': {
      post: {
        operationId: 'evaluateDocuments',
        summary:
          'Judge OpenSLO documents by the samples given, at an instant. Nothing is stored.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/EvaluationRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'One status per SLO, with its derivation.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EvaluationResult' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/otlp/v1/metrics': {
      post: {
        operationId: 'pushOtlpMetrics',
        summary:
          'OTLP/HTTP metrics as JSON. Counters and histograms become samples of the SLOs their attributes name.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                description:
                  'An ExportMetricsServiceRequest, left open here so that the handler can say what is wrong where.',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'An ExportMetricsServiceResponse.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OtlpReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/events': {
      get: {
        operationId: 'listEvents',
        summary: 'Deploys, incidents and changes of entities, oldest first.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            required: true,
            description: 'Only events of these entities.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
        ],
        responses: {
          '200': {
            description: 'At most 1,000, the newest of the range.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/ServiceEvent' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'recordEvents',
        summary:
          'Record deploys, incidents and changes, idempotent by source and id.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                description:
                  '`{events: [ServiceEvent]}`, a bare array, or one event. Left open here so that the handler can say what is wrong where, item by item.',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What became of each event.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EventReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/exclusions': {
      get: {
        operationId: 'listExclusions',
        summary:
          'Planned maintenance and disputed periods, of the catalog and of the portal.',
        parameters: [
          {
            name: 'slo',
            in: 'query',
            description: 'Only those that apply to one of these SLOs.',
            allowReserved: true,
            schema: { type: 'array', items: { type: 'string' } },
          },
        ],
        responses: {
          '200': {
            description: 'All that the caller may see, newest first.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Exclusion' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'proposeExclusion',
        summary:
          'Propose an exclusion. It takes effect once somebody else has approved it.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ExclusionProposal' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The exclusion, proposed.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Exclusion' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/exclusions/{id}/{decision}': {
      post: {
        operationId: 'decideExclusion',
        summary:
          'Approve, reject or withdraw an exclusion of the portal. Nobody approves their own.',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            schema: { type: 'string' },
          },
          {
            name: 'decision',
            in: 'path',
            required: true,
            schema: { type: 'string', enum: ['approve', 'reject', 'withdraw'] },
          },
        ],
        requestBody: {
          required: false,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ExclusionComment' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The exclusion as it is now.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Exclusion' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/gate': {
      get: {
        operationId: 'getGate',
        summary:
          'May this entity be deployed? For pipelines; one indexed read.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            required: true,
            allowReserved: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'The decision of the error-budget policy.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Gate' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/policies': {
      get: {
        operationId: 'listPolicies',
        summary: 'The error-budget policy that holds for each of the entities.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
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
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/AppliedPolicy' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/evaluation': {
      get: {
        operationId: 'getEvaluationHealth',
        summary:
          'Whether evaluation itself is alive. `/heartbeat` says the same to monitors, without credentials.',
        responses: {
          '200': {
            description: 'When evaluation last ran to its end.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EvaluationHealth' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/heartbeat': {
      get: {
        operationId: 'heartbeat',
        summary:
          '200 while evaluation runs, 503 when it has stopped. No credentials needed, nothing else said.',
        responses: {
          '200': {
            description: 'Alive.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Heartbeat' },
              },
            },
          },
          '503': {
            description: 'Stopped.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Heartbeat' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/samples': {
      post: {
        operationId: 'pushSamples',
        summary:
          'Record samples, idempotent by SLO, objective, bucket and source.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                description:
                  'A SampleBatch, or a bare array of Sample, short for `{samples}`. Left open here so that the handler can say what is wrong where, item by item.',
              },
            },
          },
        },
        responses: {
          '200': {
            description:
              'What became of each sample. A rejected sample never touches its neighbours.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SampleReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/validate': {
      post: {
        operationId: 'validateDocuments',
        summary: 'Check OpenSLO documents. Nothing is stored.',
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
            description: 'The errors found, none if valid.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ValidationReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/ingestion-errors': {
      get: {
        operationId: 'listIngestionErrors',
        summary:
          'Catalog files that could not be read lately, so that their SLOs are missing.',
        responses: {
          '200': {
            description: 'One entry per location and error.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/IngestionError' },
                    },
                  },
                },
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
      ruleFileKind: {
        name: 'file',
        in: 'query',
        description:
          'The rules, or the tests that prove when each alert fires and stays silent.',
        schema: { type: 'string', enum: ['rules', 'tests'], default: 'rules' },
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
        description: 'End, ISO 8601.',
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
      SloState: {
        type: 'string',
        description:
          'The verdict. Only `exhausted`, `burning`, `healthy` are ordered, worst first.',
        enum: [
          'exhausted',
          'burning',
          'healthy',
          'no-traffic',
          'not-started',
          'unknown',
        ],
      },
      DataState: {
        type: 'string',
        description:
          'Whether the verdict can be trusted. Green needs `healthy` and `ok`.',
        enum: ['ok', 'stale', 'source-error', 'invalid', 'no-data'],
      },
      BurnRates: {
        type: 'object',
        description:
          'Burn rate by look-back (`5m 30m 1h 2h 6h 1d 3d`); null where nothing happened or nothing was measured.',
        additionalProperties: { type: ['number', 'null'] },
      },
      TimeWindow: {
        type: 'object',
        required: ['duration', 'isRolling'],
        properties: {
          duration: { type: 'string', examples: ['30d'] },
          isRolling: { type: 'boolean' },
          calendar: {
            type: 'object',
            required: ['startTime', 'timeZone'],
            properties: {
              startTime: { type: 'string' },
              timeZone: { type: 'string' },
            },
          },
        },
      },
      Burning: {
        type: 'object',
        description: 'The alert pair that is burning.',
        required: ['severity', 'long', 'short', 'factor'],
        properties: {
          severity: { type: 'string', enum: ['page', 'ticket'] },
          long: { type: 'string', examples: ['1h'] },
          short: { type: 'string', examples: ['5m'] },
          factor: { type: 'number', examples: [14.4] },
        },
      },
      ObjectiveStatus: {
        type: 'object',
        description: 'One objective of an SLO and its verdict.',
        required: [
          'name',
          'target',
          'state',
          'coverage',
          'sli',
          'good',
          'total',
          'errorBudgetRemaining',
          'burnRates',
        ],
        properties: {
          name: { type: 'string' },
          target: { type: 'number' },
          state: { $ref: '#/components/schemas/SloState' },
          reason: { type: 'string' },
          coverage: {
            type: 'number',
            description: 'Observed share of the window, 0..1.',
          },
          sli: { type: ['number', 'null'] },
          good: {
            type: ['number', 'null'],
            description: 'Good events in the window.',
          },
          total: {
            type: ['number', 'null'],
            description: 'Events in the window.',
          },
          errorBudgetRemaining: {
            type: ['number', 'null'],
            description:
              '1 − E/B; negative when more than the budget is spent.',
          },
          burnRates: { $ref: '#/components/schemas/BurnRates' },
          burning: { $ref: '#/components/schemas/Burning' },
          weight: {
            type: 'number',
            description: 'Weight of the component, composite SLOs only.',
          },
          slices: { $ref: '#/components/schemas/SliceCounts' },
          estimate: {
            type: 'boolean',
            description:
              'True while the budget of a calendar window counts on events that are still to come.',
          },
          withoutExclusions: { $ref: '#/components/schemas/UnexcludedFigures' },
          trend: {
            type: 'array',
            description: 'The burn-down of this objective, as in SloStatus.',
            items: { type: ['number', 'null'] },
          },
        },
      },
      SliceCounts: {
        type: 'object',
        description: 'Slices of the window, for the timeslice methods.',
        required: ['measured', 'bad', 'empty', 'unknown'],
        properties: {
          measured: {
            type: 'integer',
            description: 'Slices with traffic, good or bad.',
          },
          bad: {
            type: 'integer',
            description: 'Measured slices below the slice target.',
          },
          empty: {
            type: 'integer',
            description:
              'Observed slices without traffic, neither good nor bad.',
          },
          unknown: {
            type: 'integer',
            description: 'Slices of which nothing was observed.',
          },
          divisor: {
            type: 'integer',
            description:
              'What bad slices are divided by; in a calendar window slices still to come are among them.',
          },
        },
      },
      UnexcludedFigures: {
        type: 'object',
        description:
          'The figures as they would be without any exclusion. Given where something was excluded.',
        required: ['sli', 'errorBudgetRemaining', 'excludedSeconds'],
        properties: {
          sli: { type: ['number', 'null'] },
          good: { type: ['number', 'null'] },
          total: { type: ['number', 'null'] },
          errorBudgetRemaining: { type: ['number', 'null'] },
          excludedSeconds: {
            type: 'number',
            description: 'Excluded time inside the window.',
          },
        },
      },
      SourceStatus: {
        type: 'object',
        description:
          'Where samples of an SLO come from, and how that went lately.',
        required: ['name'],
        properties: {
          name: { type: 'string', examples: ['prometheus', 'push'] },
          newestSampleEnd: { type: 'string', format: 'date-time' },
          lastAttempt: { type: 'string', format: 'date-time' },
          lastSuccess: { type: 'string', format: 'date-time' },
          error: {
            type: 'object',
            required: ['code', 'message'],
            properties: {
              code: { type: 'string' },
              message: { type: 'string' },
            },
          },
          warnings: {
            type: 'array',
            items: {
              type: 'object',
              required: ['code', 'message'],
              properties: {
                code: { type: 'string' },
                message: { type: 'string' },
              },
            },
          },
        },
      },
      BudgetSpan: {
        type: 'object',
        description:
          'A span of time of an entity, on whole buckets outwards from its start.',
        required: ['entityRef', 'from', 'to'],
        properties: {
          entityRef: { type: 'string' },
          from: { type: 'string', description: 'ISO 8601.' },
          to: {
            type: 'string',
            description: 'ISO 8601; now where it lies ahead.',
          },
        },
      },
      SloSpent: {
        type: 'object',
        description:
          "What a span spent of one SLO's budget, of several objectives that of the one that spent most.",
        required: ['ref', 'title', 'spent', 'remaining'],
        properties: {
          ref: { type: 'string' },
          title: { type: 'string' },
          spent: {
            type: ['number', 'null'],
            description:
              'Share of the budget of the whole window, 0..; null where nothing of the span was measured.',
          },
          remaining: {
            type: ['number', 'null'],
            description: 'What was left of the budget at the end of the span.',
          },
        },
      },
      SpanSpent: {
        type: 'object',
        description: 'What a span spent of every SLO of its entity.',
        required: ['entityRef', 'from', 'to', 'slos'],
        properties: {
          entityRef: { type: 'string' },
          from: { type: 'string' },
          to: { type: 'string' },
          slos: {
            type: 'array',
            items: { $ref: '#/components/schemas/SloSpent' },
          },
        },
      },
      DocumentIssue: {
        type: 'object',
        required: ['document', 'path', 'code', 'message'],
        properties: {
          document: { type: 'integer' },
          path: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
      SloStatus: {
        type: 'object',
        description:
          'An SLO and its verdict. The figures are those of the worst objective; all are in `objectives`.',
        required: [
          'ref',
          'title',
          'target',
          'window',
          'budgetingMethod',
          'state',
          'data',
          'coverage',
          'sli',
          'errorBudgetRemaining',
          'burnRates',
          'objectives',
          'sources',
          'issues',
          'trend',
          'asOf',
        ],
        properties: {
          ref: {
            type: 'string',
            examples: ['slo:default/checkout-availability'],
          },
          entityRef: {
            type: 'string',
            examples: ['component:default/checkout'],
          },
          ownerRef: { type: 'string' },
          tier: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          target: { type: ['number', 'null'], description: 'Ratio 0..1.' },
          window: { $ref: '#/components/schemas/TimeWindow' },
          budgetingMethod: {
            type: 'string',
            enum: ['Occurrences', 'Timeslices', 'RatioTimeslices'],
          },
          state: { $ref: '#/components/schemas/SloState' },
          data: { $ref: '#/components/schemas/DataState' },
          reason: {
            type: 'string',
            description:
              'Why, for people, where state or data is not as hoped.',
          },
          since: {
            type: 'string',
            format: 'date-time',
            description: 'When the state became what it is.',
          },
          coverage: { type: 'number' },
          sli: { type: ['number', 'null'] },
          good: { type: ['number', 'null'] },
          total: { type: ['number', 'null'] },
          errorBudgetRemaining: { type: ['number', 'null'] },
          burnRates: { $ref: '#/components/schemas/BurnRates' },
          burning: { $ref: '#/components/schemas/Burning' },
          objectives: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObjectiveStatus' },
          },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceStatus' },
          },
          issues: {
            type: 'array',
            items: { $ref: '#/components/schemas/DocumentIssue' },
          },
          trend: {
            type: 'array',
            description:
              'The burn-down: budget remaining after each of up to 30 equal parts of the window, oldest first, of the budget of the whole window. Null for a part in which nothing was observed.',
            items: { type: ['number', 'null'] },
          },
          asOf: {
            type: ['string', 'null'],
            format: 'date-time',
            description:
              'The figures count everything before this instant; null when nothing was ever measured.',
          },
          evaluatedAt: { type: 'string', format: 'date-time' },
          windowRange: { $ref: '#/components/schemas/TimeSpan' },
          composite: {
            type: 'boolean',
            description:
              'True where the objectives are weighed into one verdict.',
          },
          region: {
            type: 'string',
            description:
              'Label `callboard.dev/region`. SLOs of one service and title differ in region only.',
          },
          slices: { $ref: '#/components/schemas/SliceCounts' },
          estimate: { type: 'boolean' },
          withoutExclusions: { $ref: '#/components/schemas/UnexcludedFigures' },
        },
      },
      TimeSpan: {
        type: 'object',
        description: 'A half-open span of time [start, end).',
        required: ['start', 'end'],
        properties: {
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
        },
      },
      SloPage: {
        type: 'object',
        description: 'One page of SLOs.',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/SloStatus' },
          },
          nextCursor: { type: 'string' },
          totalItems: {
            type: 'integer',
            description: 'SLOs that match and that the caller may see.',
          },
          hiddenItems: {
            type: 'integer',
            description: 'SLOs that match and that the caller may not see.',
          },
          facets: { $ref: '#/components/schemas/SloFacets' },
          evaluation: { $ref: '#/components/schemas/EvaluationHealth' },
        },
      },
      SloFacets: {
        type: 'object',
        description:
          'How many visible SLOs there are per value, over all pages; each facet ignores its own filter.',
        required: ['state', 'data', 'owner', 'tier'],
        properties: {
          state: { type: 'object', additionalProperties: { type: 'integer' } },
          data: { type: 'object', additionalProperties: { type: 'integer' } },
          owner: { type: 'object', additionalProperties: { type: 'integer' } },
          tier: { type: 'object', additionalProperties: { type: 'integer' } },
        },
      },
      HistoryPoint: {
        type: 'object',
        description: 'One point of a history.',
        required: [
          'start',
          'end',
          'good',
          'total',
          'observedSeconds',
          'sli',
          'errorBudgetRemaining',
          'burnRate',
        ],
        properties: {
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
          good: {
            type: 'number',
            description:
              'Of a composite as a whole the good events of all components, which say nothing about its budget.',
          },
          total: {
            type: 'number',
            description:
              'Of a composite as a whole the events of all components.',
          },
          observedSeconds: {
            type: 'number',
            description:
              'Of a composite as a whole that of the component which was observed least.',
          },
          sli: {
            type: ['number', 'null'],
            description:
              'good / total of this point alone, or the ratio of its slices. Null for a composite with Occurrences as a whole.',
          },
          errorBudgetRemaining: {
            type: ['number', 'null'],
            description: 'Budget of the window that ends with this point.',
          },
          burnRate: {
            type: ['number', 'null'],
            description: 'Burn rate within this point.',
          },
          burnDown: {
            type: ['number', 'null'],
            description:
              'Given for a composite with a rolling window as a whole: what is left after this point of a budget that is meant for all points together. The last one is the budget remaining where the points cover one window. Null where components or method changed meanwhile.',
          },
          coverage: {
            type: 'number',
            description:
              'Observed share of the window that ends with this point, 0..1. Below 0.95 the budget is a guess.',
          },
          bounds: {
            type: 'object',
            description:
              "Given where the window's edge falls into thinned data.",
            required: ['errorBudgetRemaining'],
            properties: {
              errorBudgetRemaining: {
                type: 'array',
                items: { type: 'number' },
                minItems: 2,
                maxItems: 2,
              },
            },
          },
          target: {
            type: 'number',
            description:
              'The target in force at the end of this point, where it differs from the one of today.',
          },
          slices: { $ref: '#/components/schemas/SliceCounts' },
          excludedSeconds: {
            type: 'number',
            description: 'Excluded time inside this point.',
          },
        },
      },
      SloHistory: {
        type: 'object',
        description: 'Counts and budget over time.',
        required: [
          'ref',
          'objective',
          'target',
          'window',
          'stepSeconds',
          'points',
          'asOf',
        ],
        properties: {
          ref: { type: 'string' },
          objective: {
            type: 'string',
            description:
              'Name of the objective; empty for a composite as a whole.',
          },
          composite: {
            type: 'boolean',
            description:
              'True where this is the history of a composite as a whole.',
          },
          target: {
            type: 'number',
            description:
              'Target of today. Of a composite as a whole that of its components, and 0 where they promise differently: its burn rates are then its error ratios.',
          },
          window: { $ref: '#/components/schemas/TimeWindow' },
          stepSeconds: { type: 'integer' },
          points: {
            type: 'array',
            items: { $ref: '#/components/schemas/HistoryPoint' },
          },
          asOf: { type: ['string', 'null'], format: 'date-time' },
          windowRange: { $ref: '#/components/schemas/TimeSpan' },
          exclusions: {
            type: 'array',
            description:
              'Exclusions in force that fall into the range, one entry per occurrence.',
            items: { $ref: '#/components/schemas/ExclusionOccurrence' },
          },
          events: {
            type: 'array',
            description:
              'Events of the service in the range, oldest first, at most 1,000.',
            items: { $ref: '#/components/schemas/ServiceEvent' },
          },
          burns: {
            type: 'array',
            description:
              'Consecutive points that burn faster than the budget allows, with what happened in them.',
            items: { $ref: '#/components/schemas/BurnSegment' },
          },
        },
      },
      SampleBatch: {
        type: 'object',
        description: 'Samples and who counted them.',
        required: ['samples'],
        properties: {
          source: {
            type: 'string',
            description:
              'Who counted. Replicas of one source share a name; different sources are disjoint and add up.',
            default: 'push',
            pattern: '^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$',
          },
          samples: {
            type: 'array',
            description:
              'At most 10,000. Each item is a Sample, checked one by one.',
            items: {},
          },
        },
      },
      Sample: {
        type: 'object',
        description:
          'A pushed sample: one bucket of one indicator, either `good` and `total`, or, for threshold and raw SLIs, `value`.',
        required: ['slo', 'start', 'end'],
        properties: {
          slo: {
            type: 'string',
            description: 'SLO entity ref, or namespace/name, or name.',
          },
          objective: {
            type: 'string',
            description:
              'Name of the objective; may be left out where all share one indicator.',
          },
          start: {
            type: 'string',
            description:
              'Start of the bucket, ISO 8601, on the 5 minute grid (1 minute where a slice is no multiple of it).',
          },
          end: {
            type: 'string',
            description:
              'End of the bucket; earlier while the bucket is still filling, to be revised later.',
          },
          good: { type: 'number', minimum: 0 },
          total: { type: 'number', minimum: 0 },
          value: {
            type: 'number',
            description:
              "What was measured; one event, good or bad by the objective's `op` and `value`. For a raw SLI a ratio 0..1.",
          },
          revision: {
            type: 'integer',
            minimum: 0,
            description:
              'Higher wins whatever the order of arrival; where it is left out the latest arrival wins.',
          },
        },
      },
      SampleReceipt: {
        type: 'object',
        description: 'What became of pushed samples.',
        required: ['accepted', 'duplicates', 'rejected'],
        properties: {
          accepted: {
            type: 'integer',
            description: 'Recorded, new or as a revision.',
          },
          duplicates: {
            type: 'integer',
            description: 'Already recorded with the same values.',
          },
          rejected: {
            type: 'array',
            items: {
              type: 'object',
              required: ['index', 'code', 'message'],
              properties: {
                index: { type: 'integer' },
                code: { type: 'string' },
                message: { type: 'string' },
              },
            },
          },
        },
      },
      ValidationReport: {
        type: 'object',
        description: 'The errors of OpenSLO documents.',
        required: ['valid', 'errors'],
        properties: {
          valid: { type: 'boolean' },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/DocumentIssue' },
          },
          warnings: {
            type: 'array',
            description: 'What is allowed but hardly meant, or cannot work.',
            items: { $ref: '#/components/schemas/DocumentIssue' },
          },
        },
      },
      BurnSegment: {
        type: 'object',
        description:
          'A stretch of time that spent more than its share of the budget.',
        required: ['start', 'end', 'budgetSpent', 'peakBurnRate', 'events'],
        properties: {
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
          budgetSpent: {
            type: 'number',
            description:
              'Share of the budget of the whole window, 0..1 and beyond.',
          },
          peakBurnRate: { type: 'number' },
          events: {
            type: 'array',
            description:
              'Events that begin in the segment or within the hour before it, nearest first.',
            items: { $ref: '#/components/schemas/EventMention' },
          },
        },
      },
      EventMention: {
        type: 'object',
        description: 'An event, by what identifies it.',
        required: ['source', 'id', 'kind', 'title'],
        properties: {
          source: { type: 'string' },
          id: { type: 'string' },
          kind: { $ref: '#/components/schemas/EventKind' },
          title: { type: 'string' },
        },
      },
      EventKind: {
        type: 'string',
        description: 'What happened.',
        enum: [
          'deploy',
          'incident',
          'config-change',
          'feature-flag',
          'maintenance',
          'other',
        ],
      },
      ServiceEvent: {
        type: 'object',
        description: 'Something that happened to one or more entities.',
        required: ['source', 'id', 'kind', 'title', 'start', 'entityRefs'],
        properties: {
          source: {
            type: 'string',
            description: 'Who says so, for example the pipeline.',
            maxLength: 63,
          },
          id: {
            type: 'string',
            description:
              "The sender's id; the same one again changes the event.",
            maxLength: 200,
          },
          kind: { $ref: '#/components/schemas/EventKind' },
          title: { type: 'string', maxLength: 200 },
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
          url: { type: 'string', maxLength: 2000 },
          entityRefs: {
            type: 'array',
            items: { type: 'string' },
            minItems: 1,
            maxItems: 100,
          },
        },
      },
      EventReceipt: {
        type: 'object',
        description: 'What became of events.',
        required: ['accepted', 'duplicates', 'changed', 'rejected'],
        properties: {
          accepted: { type: 'integer' },
          duplicates: { type: 'integer' },
          changed: { type: 'integer' },
          rejected: {
            type: 'array',
            items: { $ref: '#/components/schemas/Rejection' },
          },
        },
      },
      Rejection: {
        type: 'object',
        description: 'An item that was refused; its neighbours were not.',
        required: ['index', 'code', 'message'],
        properties: {
          index: { type: 'integer' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
      ExclusionKind: {
        type: 'string',
        description: 'Why time does not count.',
        enum: ['maintenance', 'dispute'],
      },
      ExclusionStatus: {
        type: 'string',
        description: 'Only `approved` takes effect.',
        enum: ['proposed', 'approved', 'rejected', 'withdrawn'],
      },
      ExclusionProposal: {
        type: 'object',
        description: 'Time that is not to count.',
        required: ['kind', 'reason', 'start', 'end'],
        properties: {
          kind: { $ref: '#/components/schemas/ExclusionKind' },
          reason: { type: 'string', minLength: 1, maxLength: 1000 },
          slos: {
            type: 'array',
            description:
              'SLO entity refs. At least one SLO or entity is needed.',
            items: { type: 'string' },
          },
          entityRefs: {
            type: 'array',
            description: 'All SLOs of these entities.',
            items: { type: 'string' },
          },
          start: {
            type: 'string',
            description: 'ISO 8601; without an offset, wall-clock in timeZone.',
          },
          end: {
            type: 'string',
            description: 'Of the first occurrence, as `start`.',
          },
          timeZone: {
            type: 'string',
            description: 'IANA zone, UTC where left out.',
          },
          recurrence: {
            type: 'string',
            description: 'RFC 5545 RRULE, for example FREQ=WEEKLY;BYDAY=SU.',
            maxLength: 500,
          },
        },
      },
      Exclusion: {
        description: 'Time that does not count, or is proposed not to.',
        allOf: [
          { $ref: '#/components/schemas/ExclusionProposal' },
          {
            type: 'object',
            required: ['id', 'status', 'origin', 'author'],
            properties: {
              id: { type: 'string' },
              status: { $ref: '#/components/schemas/ExclusionStatus' },
              origin: { type: 'string', enum: ['catalog', 'portal'] },
              title: { type: 'string' },
              author: { type: 'string', description: 'User entity ref.' },
              approver: {
                type: 'string',
                description: 'User entity ref, never the author.',
              },
              createdAt: { type: 'string', format: 'date-time' },
              decidedAt: { type: 'string', format: 'date-time' },
              decidedBy: { type: 'string' },
              decisions: {
                type: 'array',
                description:
                  'Everything that was decided about an exclusion of the portal, oldest first.',
                items: { $ref: '#/components/schemas/ExclusionDecisionRecord' },
              },
              problem: {
                type: 'string',
                description:
                  'Why a document of the catalog does not take effect.',
              },
            },
          },
        ],
      },
      ExclusionComment: {
        type: 'object',
        description: 'Why something was decided.',
        properties: { comment: { type: 'string', maxLength: 1000 } },
      },
      ExclusionDecisionRecord: {
        type: 'object',
        description: 'Who decided what about an exclusion, when and why.',
        required: ['decision', 'by', 'at'],
        properties: {
          decision: {
            type: 'string',
            enum: ['propose', 'approve', 'reject', 'withdraw'],
          },
          by: { type: 'string', description: 'User entity ref.' },
          at: { type: 'string', format: 'date-time' },
          comment: { type: 'string' },
        },
      },
      ExclusionOccurrence: {
        type: 'object',
        description: 'One span of an exclusion.',
        required: ['id', 'kind', 'reason', 'start', 'end'],
        properties: {
          id: { type: 'string' },
          kind: { $ref: '#/components/schemas/ExclusionKind' },
          reason: { type: 'string' },
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
        },
      },
      GateDecision: {
        type: 'string',
        description: 'For pipelines. `unknown` is neither yes nor no.',
        enum: ['allow', 'deny', 'unknown'],
      },
      GateReason: {
        type: 'object',
        description: 'What one SLO, or the lack of any, says.',
        required: ['decision', 'code', 'message'],
        properties: {
          decision: { $ref: '#/components/schemas/GateDecision' },
          code: { type: 'string' },
          message: { type: 'string' },
          slo: { type: 'string' },
          region: { type: 'string' },
        },
      },
      Gate: {
        type: 'object',
        description:
          'Whether an entity may be deployed, by its error-budget policy.',
        required: ['entityRef', 'decision', 'reasons', 'asOf'],
        properties: {
          entityRef: { type: 'string' },
          decision: { $ref: '#/components/schemas/GateDecision' },
          reasons: {
            type: 'array',
            description: 'Worst first.',
            items: { $ref: '#/components/schemas/GateReason' },
          },
          policy: { $ref: '#/components/schemas/AppliedPolicy' },
          asOf: {
            type: ['string', 'null'],
            format: 'date-time',
            description: 'Age of the oldest figure that was used.',
          },
        },
      },
      PolicyStep: {
        type: 'object',
        description: 'What happens once a share of the budget is spent.',
        required: ['spentPercent', 'text'],
        properties: {
          spentPercent: { type: 'number', minimum: 0, maximum: 1000 },
          text: { type: 'string' },
          gate: { type: 'string', enum: ['allow', 'deny'] },
        },
      },
      AppliedPolicy: {
        type: 'object',
        description: 'The error-budget policy that holds for an entity.',
        required: ['entityRef', 'title', 'steps', 'onPageBurn', 'onUnknown'],
        properties: {
          entityRef: { type: 'string' },
          ref: {
            type: 'string',
            description: 'The document; absent for the built-in policy.',
          },
          title: { type: 'string' },
          ownerRef: { type: 'string' },
          why: {
            type: 'string',
            description: 'Why this one: named entity, tier, or default.',
          },
          steps: {
            type: 'array',
            items: { $ref: '#/components/schemas/PolicyStep' },
          },
          onPageBurn: { type: 'string', enum: ['allow', 'deny'] },
          onUnknown: { $ref: '#/components/schemas/GateDecision' },
          problems: {
            type: 'array',
            description:
              'What is wrong with the documents, for example two that are equally specific.',
            items: { type: 'string' },
          },
          spentPercent: {
            type: ['number', 'null'],
            description: 'Of the SLO that has spent most; null where unknown.',
          },
          worstSlo: { type: 'string' },
          activeStep: {
            type: 'integer',
            description: 'Index of the last step reached; absent when none is.',
          },
        },
      },
      EvaluationHealth: {
        type: 'object',
        description: "The dead-man's switch of evaluation itself.",
        required: ['alive', 'expectedEverySeconds'],
        properties: {
          alive: { type: 'boolean' },
          lastCompleted: { type: 'string', format: 'date-time' },
          expectedEverySeconds: { type: 'number' },
          overdueSeconds: { type: 'number' },
          message: { type: 'string' },
        },
      },
      Heartbeat: {
        type: 'object',
        description: 'Whether evaluation is alive.',
        required: ['alive'],
        properties: { alive: { type: 'boolean' } },
      },
      LintFinding: {
        type: 'object',
        description:
          'Something about an SLO that is allowed but hardly meant, or cannot work.',
        required: ['code', 'severity', 'path', 'message'],
        properties: {
          code: { type: 'string' },
          severity: { type: 'string', enum: ['warning', 'info'] },
          path: { type: 'string' },
          message: { type: 'string' },
          objective: { type: 'string' },
        },
      },
      OtlpReceipt: {
        type: 'object',
        description: 'An ExportMetricsServiceResponse.',
        properties: {
          partialSuccess: {
            type: 'object',
            properties: {
              rejectedDataPoints: { type: 'integer' },
              errorMessage: { type: 'string' },
            },
          },
        },
      },
      WhatIfRequest: {
        type: 'object',
        description: 'What to change. What is left out stays as it is.',
        properties: {
          objective: { type: 'string' },
          target: { type: 'number', minimum: 0, exclusiveMaximum: 1 },
          window: { $ref: '#/components/schemas/TimeWindow' },
          budgetingMethod: {
            type: 'string',
            enum: ['Occurrences', 'Timeslices', 'RatioTimeslices'],
          },
          timeSliceTarget: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
          timeSliceWindow: { type: 'string' },
          days: { type: 'integer', minimum: 1, maximum: 90, default: 90 },
        },
      },
      WhatIf: {
        type: 'object',
        description: 'The past, as it was judged and as it would have been.',
        required: [
          'ref',
          'objective',
          'from',
          'to',
          'current',
          'proposed',
          'document',
        ],
        properties: {
          ref: { type: 'string' },
          objective: { type: 'string' },
          from: { type: 'string', format: 'date-time' },
          to: { type: 'string', format: 'date-time' },
          current: { $ref: '#/components/schemas/WhatIfOutcome' },
          proposed: { $ref: '#/components/schemas/WhatIfOutcome' },
          document: {
            type: 'string',
            description: 'The SLO document to commit, as YAML.',
          },
          warnings: { type: 'array', items: { type: 'string' } },
        },
      },
      WhatIfOutcome: {
        type: 'object',
        description: 'The past under one set of terms.',
        required: [
          'target',
          'window',
          'budgetingMethod',
          'sli',
          'errorBudgetRemaining',
          'daysExhausted',
          'daysUnknown',
          'alerts',
          'days',
        ],
        properties: {
          target: { type: 'number' },
          window: { $ref: '#/components/schemas/TimeWindow' },
          budgetingMethod: {
            type: 'string',
            enum: ['Occurrences', 'Timeslices', 'RatioTimeslices'],
          },
          timeSliceTarget: { type: 'number' },
          timeSliceWindow: { type: 'string' },
          sli: { type: ['number', 'null'] },
          errorBudgetRemaining: {
            type: ['number', 'null'],
            description: 'At the end.',
          },
          daysExhausted: {
            type: 'integer',
            description: 'Days (UTC) that were exhausted at any evaluation.',
          },
          daysUnknown: {
            type: 'integer',
            description: 'Days without a verdict; counted neither way.',
          },
          alerts: {
            type: 'array',
            description:
              'Alerts of the default pairs that would have fired, oldest first, at most 500.',
            items: { $ref: '#/components/schemas/WhatIfAlert' },
          },
          days: {
            type: 'array',
            items: { $ref: '#/components/schemas/WhatIfDay' },
          },
        },
      },
      WhatIfAlert: {
        type: 'object',
        description: 'An alert that would have fired.',
        required: ['severity', 'long', 'short', 'start', 'end'],
        properties: {
          severity: { type: 'string', enum: ['page', 'ticket'] },
          long: { type: 'string' },
          short: { type: 'string' },
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
        },
      },
      WhatIfDay: {
        type: 'object',
        description: 'A day (UTC) and what was left of the budget at its end.',
        required: ['day', 'errorBudgetRemaining', 'state'],
        properties: {
          day: { type: 'string', format: 'date' },
          errorBudgetRemaining: { type: ['number', 'null'] },
          state: { type: 'string', enum: ['exhausted', 'within', 'unknown'] },
        },
      },
      EvaluationRequest: {
        type: 'object',
        description: 'Documents, samples and an instant.',
        required: ['documents', 'samples'],
        properties: {
          documents: {
            type: 'string',
            description: 'OpenSLO YAML, several documents.',
          },
          samples: {
            type: 'array',
            description:
              'Items `{slo, objective?, start, end, good, total}`, or with `value` instead of `good` and `total` for threshold and raw SLIs. Checked one by one.',
            items: {},
          },
          exclusions: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExclusionProposal' },
          },
          at: {
            type: 'string',
            description: 'ISO 8601; now where it is left out.',
          },
        },
      },
      EvaluationResult: {
        type: 'object',
        description: 'Statuses, and what was wrong with what was given.',
        required: ['items', 'errors', 'rejected'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/EvaluatedSlo' },
          },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/DocumentIssue' },
          },
          rejected: {
            type: 'array',
            items: { $ref: '#/components/schemas/Rejection' },
          },
        },
      },
      EvaluatedSlo: {
        description: 'A status with its derivation.',
        allOf: [
          { $ref: '#/components/schemas/SloStatus' },
          {
            type: 'object',
            required: ['explanation'],
            properties: {
              explanation: { $ref: '#/components/schemas/SloExplanation' },
            },
          },
        ],
      },
      SloExplanation: {
        type: 'object',
        description: 'How the figures of an SLO came about.',
        required: [
          'ref',
          'state',
          'data',
          'asOf',
          'budgetingMethod',
          'window',
          'documents',
          'versions',
          'objectives',
          'exclusions',
          'steps',
        ],
        properties: {
          ref: { type: 'string' },
          state: { $ref: '#/components/schemas/SloState' },
          data: { $ref: '#/components/schemas/DataState' },
          reason: { type: 'string' },
          asOf: { type: ['string', 'null'], format: 'date-time' },
          evaluatedAt: { type: 'string', format: 'date-time' },
          budgetingMethod: {
            type: 'string',
            enum: ['Occurrences', 'Timeslices', 'RatioTimeslices'],
          },
          window: { $ref: '#/components/schemas/TimeWindow' },
          windowRange: { $ref: '#/components/schemas/TimeSpan' },
          documents: {
            type: 'array',
            description: 'The documents that were used.',
            items: { $ref: '#/components/schemas/UsedDocument' },
          },
          versions: {
            type: 'array',
            description:
              "The terms that were in force, newest first. The past is judged under its day's target.",
            items: { $ref: '#/components/schemas/DefinitionVersion' },
          },
          objectives: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObjectiveExplanation' },
          },
          exclusions: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExclusionOccurrence' },
          },
          steps: {
            type: 'array',
            description:
              'The calculation in words and numbers, in order, of the SLO as a whole.',
            items: { $ref: '#/components/schemas/ExplanationStep' },
          },
        },
      },
      UsedDocument: {
        type: 'object',
        description: 'A document of the catalog.',
        required: ['ref', 'role'],
        properties: {
          ref: { type: 'string' },
          role: { type: 'string', description: 'Its kind, for example SLI.' },
          location: { type: 'string' },
          version: {
            type: 'string',
            description: "The catalog's etag when it was read.",
          },
        },
      },
      DefinitionVersion: {
        type: 'object',
        description: 'The terms of an SLO from an instant on.',
        required: ['since', 'targets', 'window', 'budgetingMethod'],
        properties: {
          since: { type: 'string', format: 'date-time' },
          targets: {
            type: 'object',
            description: 'Target by objective.',
            additionalProperties: { type: 'number' },
          },
          window: { $ref: '#/components/schemas/TimeWindow' },
          budgetingMethod: {
            type: 'string',
            enum: ['Occurrences', 'Timeslices', 'RatioTimeslices'],
          },
          change: {
            type: 'string',
            description: 'What changed against the version before, in words.',
          },
        },
      },
      ObjectiveExplanation: {
        type: 'object',
        description: 'The derivation of one objective.',
        required: [
          'name',
          'target',
          'errorBudget',
          'queries',
          'sources',
          'days',
          'excluded',
          'good',
          'total',
          'observedSeconds',
          'elapsedSeconds',
          'steps',
        ],
        properties: {
          name: { type: 'string' },
          target: { type: 'number' },
          errorBudget: { type: 'number', description: 'B = 1 − target.' },
          weight: { type: 'number' },
          queries: {
            type: 'array',
            items: { $ref: '#/components/schemas/SentQuery' },
          },
          sources: {
            type: 'array',
            description:
              'What each source counted in the window, before exclusions. They add up.',
            items: { $ref: '#/components/schemas/SourceCount' },
          },
          days: {
            type: 'array',
            description:
              'What was counted per day (UTC) of the window, exclusions taken out. They add up to good and total.',
            items: { $ref: '#/components/schemas/DayCount' },
          },
          excluded: { $ref: '#/components/schemas/Count' },
          good: { type: 'number' },
          total: { type: 'number' },
          observedSeconds: { type: 'number' },
          elapsedSeconds: { type: 'number' },
          bucketSeconds: { type: 'number' },
          slices: { $ref: '#/components/schemas/SliceCounts' },
          bounds: {
            type: 'object',
            description:
              "Where the window's edge falls into thinned data, least and most.",
            required: ['good', 'total'],
            properties: {
              good: { type: 'array', items: { type: 'number' } },
              total: { type: 'array', items: { type: 'number' } },
            },
          },
          revisions: {
            type: 'integer',
            description: 'Counts of the window that were revised.',
          },
          steps: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExplanationStep' },
          },
        },
      },
      SentQuery: {
        type: 'object',
        description:
          'A query of the document, and what was really sent for it.',
        required: ['role', 'sourceType', 'query'],
        properties: {
          role: {
            type: 'string',
            enum: ['good', 'bad', 'total', 'raw', 'value'],
          },
          sourceType: { type: 'string' },
          dataSourceRef: { type: 'string' },
          query: { type: 'string', description: 'As the document has it.' },
          sent: {
            type: 'string',
            description: 'As it was last sent; absent when never.',
          },
          fusedWith: {
            type: 'integer',
            description: 'How many other queries shared the request.',
          },
        },
      },
      Count: {
        type: 'object',
        description: 'Events and observed time.',
        required: ['good', 'total', 'observedSeconds'],
        properties: {
          good: { type: 'number' },
          total: { type: 'number' },
          observedSeconds: { type: 'number' },
        },
      },
      SourceCount: {
        type: 'object',
        description: 'What one source counted.',
        required: ['source', 'good', 'total', 'observedSeconds'],
        properties: {
          source: { type: 'string' },
          good: { type: 'number' },
          total: { type: 'number' },
          observedSeconds: { type: 'number' },
        },
      },
      DayCount: {
        type: 'object',
        description: 'What was counted on one day (UTC).',
        required: ['day', 'good', 'total', 'observedSeconds'],
        properties: {
          day: { type: 'string', format: 'date' },
          good: { type: 'number' },
          total: { type: 'number' },
          observedSeconds: { type: 'number' },
          slices: { $ref: '#/components/schemas/SliceCounts' },
        },
      },
      ExplanationStep: {
        type: 'object',
        description: 'One step of a calculation.',
        required: ['label', 'formula'],
        properties: {
          label: { type: 'string', examples: ['errors'] },
          formula: { type: 'string', examples: ['12 / 40,000 = 0.0003'] },
          value: { type: ['number', 'null'] },
        },
      },
      IngestionError: {
        type: 'object',
        description: 'A catalog file that could not be read.',
        required: ['location', 'message', 'lastSeen'],
        properties: {
          location: { type: 'string' },
          entityRef: { type: 'string' },
          message: { type: 'string' },
          firstSeen: { type: 'string', format: 'date-time' },
          lastSeen: { type: 'string', format: 'date-time' },
        },
      },
    },
  },
} as const;
