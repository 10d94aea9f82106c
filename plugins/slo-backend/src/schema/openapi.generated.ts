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
              'Name of the objective; the first one where it is left out.',
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
          good: { type: 'number' },
          total: { type: 'number' },
          observedSeconds: { type: 'number' },
          sli: {
            type: ['number', 'null'],
            description: 'good / total of this point alone.',
          },
          errorBudgetRemaining: {
            type: ['number', 'null'],
            description: 'Budget of the window that ends with this point.',
          },
          burnRate: {
            type: ['number', 'null'],
            description: 'Burn rate within this point.',
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
          objective: { type: 'string' },
          target: { type: 'number' },
          window: { $ref: '#/components/schemas/TimeWindow' },
          stepSeconds: { type: 'integer' },
          points: {
            type: 'array',
            items: { $ref: '#/components/schemas/HistoryPoint' },
          },
          asOf: { type: ['string', 'null'], format: 'date-time' },
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
        description: 'A pushed sample: one bucket of one indicator.',
        required: ['slo', 'start', 'end', 'good', 'total'],
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
            description: 'Start of the bucket, ISO 8601, on the 5 minute grid.',
          },
          end: {
            type: 'string',
            description:
              'End of the bucket; earlier while the bucket is still filling, to be revised later.',
          },
          good: { type: 'number', minimum: 0 },
          total: { type: 'number', minimum: 0 },
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
