/** Made from openapi.yaml by scripts/openapi.mjs. Do not edit. */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'Callboard runbooks',
    version: '1',
    description:
      'Which runbooks the entities of the software catalog have, whether they are alive, current and complete, which alerts they answer and which of these fire. Pages are found and checked by tasks; every answer comes from the database and says how old it is. Instants are ISO 8601 in UTC. Entity refs are full and in lower case.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/runbooks': {
      get: {
        operationId: 'listRunbooks',
        summary:
          'The runbooks of entities, those that need attention most first.',
        parameters: [
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/text' },
          {
            name: 'state',
            in: 'query',
            description: 'Only in these states.',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/RunbookState' },
            },
          },
          { $ref: '#/components/parameters/facets' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'One item per entity and page that the caller may see; with `entityRef`, also what fires for these entities. As CSV (RFC 4180), all pages of it, where `text/csv` is accepted.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RunbookPage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/runbooks/by-refs': {
      post: {
        operationId: 'getRunbooksByEntityRefs',
        summary:
          'All runbooks of many entities at once, and what fires for them.',
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
            description: 'As above, in one page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RunbookPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/runbooks/{id}': {
      get: {
        operationId: 'getRunbook',
        summary: 'One page, with every entity that uses it.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The page, as far as the caller may see what uses it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RunbookDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/runbooks/{id}/content': {
      get: {
        operationId: 'getRunbookContent',
        summary: 'The Markdown of a page that is read in the portal.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description:
              'As it was last read. Not sanitised; whoever renders it does that.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RunbookContent' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/runbooks/{id}/history': {
      get: {
        operationId: 'getRunbookHistory',
        summary:
          'How liveness, quality and content of a page were, newest first.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description:
              'One interval per state, and one per version of the content.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RunbookHistory' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/runbooks/{id}/reviews': {
      get: {
        operationId: 'listReviews',
        summary: 'Who verified a page, newest first.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'All reviews.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ReviewList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createReview',
        summary:
          'Record that somebody read a page and stands for it, or found it wanting.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ReviewRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'It counts from now on.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Review' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/runbooks/{id}/recheck': {
      post: {
        operationId: 'recheckRunbook',
        summary:
          'Have a page checked again soon, for whoever has just mended it.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '202': {
            description: 'It is due now; the next round of checks takes it.',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/coverage': {
      get: {
        operationId: 'listCoverage',
        summary:
          'Whether the paging alerts of services have runbooks that help, worst first.',
        parameters: [
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/text' },
          {
            name: 'state',
            in: 'query',
            description: 'Only in these states.',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/CoverageState' },
            },
          },
          { $ref: '#/components/parameters/facets' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'One item per service. As CSV, all pages of it, one line per alert, where `text/csv` is accepted.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CoveragePage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/alerts': {
      get: {
        operationId: 'listAlerts',
        summary: 'Alerts that fire, or did so lately, newest first.',
        parameters: [
          { $ref: '#/components/parameters/entityRef' },
          {
            name: 'status',
            in: 'query',
            description:
              'Only these; firing and suppressed where it is left out.',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/AlertStatus' },
            },
          },
          {
            name: 'unmapped',
            in: 'query',
            description:
              'Those that name no entity of the catalog, instead of the others.',
            schema: { type: 'boolean', default: false },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'Of entities that the caller may see.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AlertPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'receiveAlerts',
        summary: "Alertmanager's webhook, version 4 of its format.",
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/AlertWebhook' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'What became of each alert. One that cannot be read does not stand in the way of the others.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AlertReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/checklists': {
      get: {
        operationId: 'listChecklists',
        summary: 'Checklists of runbooks, open ones first, newest first.',
        parameters: [
          { $ref: '#/components/parameters/entityRef' },
          {
            name: 'runbookId',
            in: 'query',
            description: 'Only of these pages.',
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'open',
            in: 'query',
            description:
              'Only those that are open, or only those that have ended.',
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'Without their items.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ChecklistPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'openChecklist',
        summary:
          'Begin to work through a runbook, or join those who have begun.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ChecklistRequest' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'One was open already for this page, entity and alert.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Checklist' },
              },
            },
          },
          '201': {
            description: 'It begins now, with the page as it is now.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Checklist' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/checklists/{id}': {
      get: {
        operationId: 'getChecklist',
        summary:
          'One checklist, with the page as it was when it began and everything that was done.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The record.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Checklist' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/checklists/{id}/items/{itemId}': {
      put: {
        operationId: 'tickChecklistItem',
        summary:
          'Tick an item off, or take a tick back. Doing it twice changes nothing.',
        parameters: [
          { $ref: '#/components/parameters/id' },
          {
            name: 'itemId',
            in: 'path',
            required: true,
            schema: { type: 'string' },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/TickRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The checklist after it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Checklist' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/checklists/{id}/notes': {
      post: {
        operationId: 'addChecklistNote',
        summary: 'Write down what was seen or decided.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['text'],
                properties: {
                  text: { type: 'string', minLength: 1, maxLength: 2000 },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The checklist after it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Checklist' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/checklists/{id}/presence': {
      put: {
        operationId: 'beOnChecklist',
        summary:
          'Say that one is looking at a checklist; to be said again at least twice a minute.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '204': { description: 'Others see it.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/checklists/{id}/end': {
      post: {
        operationId: 'endChecklist',
        summary: 'Close a checklist. From then on it is a record.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { note: { type: 'string', maxLength: 2000 } },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The record.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Checklist' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/documents': {
      get: {
        operationId: 'listSearchDocuments',
        summary: 'Everything that a search index needs, for services only.',
        parameters: [
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One item per entity and page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SearchDocumentPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/sources': {
      get: {
        operationId: 'listSources',
        summary:
          'How reading the catalog, repositories, rules and alerts goes.',
        responses: {
          '200': {
            description: 'One per thing that is read.',
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
      id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 64 },
      },
      entityRef: {
        name: 'entityRef',
        in: 'query',
        description: 'Only of these entities.',
        allowReserved: true,
        schema: { type: 'array', items: { type: 'string' } },
      },
      owner: {
        name: 'owner',
        in: 'query',
        description: 'Only of entities that one of these groups or users owns.',
        allowReserved: true,
        schema: { type: 'array', items: { type: 'string' } },
      },
      tier: {
        name: 'tier',
        in: 'query',
        description: 'Only of entities of these tiers.',
        schema: { type: 'array', items: { type: 'string' } },
      },
      text: {
        name: 'text',
        in: 'query',
        description:
          "Words that must all appear in the title, the address, the entity or an alert's name.",
        allowReserved: true,
        schema: { type: 'string', maxLength: 200 },
      },
      facets: {
        name: 'facets',
        in: 'query',
        description: 'Also count the items per owner and tier.',
        schema: { type: 'boolean', default: false },
      },
      limit: {
        name: 'limit',
        in: 'query',
        description: 'Items per page.',
        schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        description: 'Where the previous page ended.',
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
      RunbookState: {
        type: 'string',
        description:
          'What a reader has to know first, worst first: `dead` (the page is gone), `incomplete` (it is there and does not help), `overdue` (nobody has looked at it for too long), `unknown` (it could not be found out), `good` (alive, complete and current).',
        enum: ['dead', 'incomplete', 'overdue', 'unknown', 'good'],
      },
      PageKind: {
        type: 'string',
        description:
          'Where a page is: `markdown` is read in the portal, `techdocs` within its documentation, `external` elsewhere.',
        enum: ['markdown', 'techdocs', 'external'],
      },
      LivenessState: {
        type: 'string',
        description:
          'Whether a page is there. What asks for a sign-in, refuses, or does not answer is unknown, not dead.',
        enum: ['live', 'dead', 'unknown'],
      },
      Liveness: {
        type: 'object',
        description: 'Whether a page is there.',
        required: ['state', 'code', 'reason', 'since', 'checkedAt'],
        properties: {
          state: { $ref: '#/components/schemas/LivenessState' },
          code: {
            type: 'string',
            description:
              'Kebab-case, why: `ok`, `not-found`, `gone`, `unauthorized`, `rate-limited`, `timeout`, `refused`, `dns`, `tls`, `blocked`, `redirect-loop`, `redirected-to-sign-in`, `redirected-to-root`, `says-not-found`, `not-checked`, …',
          },
          reason: { type: 'string', description: 'For people.' },
          since: {
            type: ['string', 'null'],
            format: 'date-time',
            description: 'Since when it is in this state.',
          },
          checkedAt: { type: ['string', 'null'], format: 'date-time' },
          status: { type: 'integer', description: 'HTTP status.' },
          finalUrl: {
            type: 'string',
            description: 'Where redirects led to, if anywhere.',
          },
        },
      },
      FreshnessState: {
        type: 'string',
        description:
          'Whether somebody has looked at a page lately enough for the tier of its entity.',
        enum: ['current', 'overdue', 'unknown'],
      },
      PageFreshness: {
        type: 'object',
        description: 'When a page last changed and was last reviewed.',
        required: ['state', 'reason', 'changedAt', 'dueAt'],
        properties: {
          state: { $ref: '#/components/schemas/FreshnessState' },
          reason: { type: 'string', description: 'For people.' },
          changedAt: { type: ['string', 'null'], format: 'date-time' },
          changedSource: {
            type: 'string',
            enum: ['repository', 'http', 'techdocs'],
            description: 'Who told when it changed.',
          },
          statedReviewAt: {
            type: 'string',
            format: 'date-time',
            description: 'When its own front matter says that it was reviewed.',
          },
          lastReview: { $ref: '#/components/schemas/Review' },
          changedSinceReview: {
            type: 'boolean',
            description:
              'Whether the content is another one than was reviewed.',
          },
          dueAt: {
            type: ['string', 'null'],
            format: 'date-time',
            description: 'When the next review is due.',
          },
        },
      },
      QualityState: {
        type: 'string',
        enum: ['complete', 'incomplete', 'unknown'],
      },
      QualityFinding: {
        type: 'object',
        description: 'Something that a page lacks.',
        required: ['code', 'message'],
        properties: {
          code: {
            type: 'string',
            description:
              'Kebab-case: `missing-heading`, `empty-section`, `placeholder`, `missing-anchor`, `broken-link`, `front-matter`, `broken-text`, `too-large`, `empty`.',
          },
          message: {
            type: 'string',
            description: 'For people, with what was expected.',
          },
          line: { type: 'integer', description: 'Of the document, from 1.' },
          anchor: { type: 'string', description: 'The section it is in.' },
        },
      },
      Quality: {
        type: 'object',
        description: 'Whether a page says what somebody under stress needs.',
        required: ['state', 'reason', 'findings', 'since', 'checkedAt'],
        properties: {
          state: { $ref: '#/components/schemas/QualityState' },
          reason: { type: 'string', description: 'For people.' },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/QualityFinding' },
          },
          since: { type: ['string', 'null'], format: 'date-time' },
          checkedAt: { type: ['string', 'null'], format: 'date-time' },
        },
      },
      SourceKind: {
        type: 'string',
        description: 'Where it is said that an entity has a runbook.',
        enum: [
          'link',
          'annotation',
          'markdown',
          'techdocs',
          'alert-rule',
          'alert-policy',
        ],
      },
      RunbookUse: {
        type: 'object',
        description: 'One place that names the page for an entity.',
        required: ['kind', 'where', 'url'],
        properties: {
          kind: { $ref: '#/components/schemas/SourceKind' },
          where: {
            type: 'string',
            description:
              'For people: the path within the entity, the file, the rule and its Prometheus.',
          },
          url: { type: 'string', description: 'As written there.' },
          anchor: {
            type: 'string',
            description: 'The section it names, without #.',
          },
        },
      },
      AnswerVia: {
        type: 'string',
        description:
          'How a page is known to answer an alert: the rule or policy names it, or the page names the alert in its front matter or in a heading.',
        enum: ['alert-rule', 'alert-policy', 'front-matter', 'heading'],
      },
      AnsweredAlert: {
        type: 'object',
        description: 'An alert that a page answers.',
        required: ['name', 'paging', 'firing', 'via'],
        properties: {
          name: { type: 'string' },
          severity: { type: 'string' },
          paging: {
            type: 'boolean',
            description: 'Whether it wakes somebody.',
          },
          firing: { type: 'boolean' },
          anchor: {
            type: 'string',
            description: 'The section for it, without #.',
          },
          via: { $ref: '#/components/schemas/AnswerVia' },
        },
      },
      Runbook: {
        type: 'object',
        description: 'A page, as a runbook of one entity.',
        required: [
          'id',
          'entityRef',
          'entityTitle',
          'title',
          'url',
          'kind',
          'state',
          'reason',
          'readable',
          'liveness',
          'freshness',
          'quality',
          'uses',
          'alerts',
          'asOf',
        ],
        properties: {
          id: {
            type: 'string',
            description: 'Of the page; the same for all entities.',
          },
          entityRef: { type: 'string' },
          entityTitle: { type: 'string' },
          ownerRef: { type: 'string' },
          tier: { type: 'string' },
          title: { type: 'string' },
          url: {
            type: 'string',
            description:
              'Where people open it; for TechDocs a path within the portal.',
          },
          kind: { $ref: '#/components/schemas/PageKind' },
          state: { $ref: '#/components/schemas/RunbookState' },
          reason: {
            type: 'string',
            description: 'For people: why it is in this state.',
          },
          readable: {
            type: 'boolean',
            description: 'Whether its content can be read in the portal.',
          },
          liveness: { $ref: '#/components/schemas/Liveness' },
          freshness: { $ref: '#/components/schemas/PageFreshness' },
          quality: { $ref: '#/components/schemas/Quality' },
          uses: {
            type: 'array',
            items: { $ref: '#/components/schemas/RunbookUse' },
          },
          alerts: {
            type: 'array',
            items: { $ref: '#/components/schemas/AnsweredAlert' },
          },
          openChecklist: { $ref: '#/components/schemas/ChecklistSummary' },
          asOf: {
            type: 'string',
            format: 'date-time',
            description:
              'When it was last checked, or found where it was not checked yet.',
          },
          stale: {
            type: 'boolean',
            description: 'True where a check was due and did not happen.',
          },
        },
      },
      RunbookFacets: {
        type: 'object',
        description: 'Items per value, of all pages.',
        required: ['owner', 'tier'],
        properties: {
          owner: { type: 'object', additionalProperties: { type: 'integer' } },
          tier: { type: 'object', additionalProperties: { type: 'integer' } },
        },
      },
      RunbookPage: {
        type: 'object',
        required: ['items', 'totalItems', 'counts', 'firing', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Runbook' },
          },
          totalItems: { type: 'integer' },
          counts: {
            type: 'object',
            additionalProperties: { type: 'integer' },
            description:
              'Items per state, of all pages, whatever states are asked for.',
          },
          firing: {
            type: 'array',
            items: { $ref: '#/components/schemas/Alert' },
            description:
              'What fires for the entities asked for, most severe first; also alerts without a runbook.',
          },
          alertSources: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceState' },
            description:
              'How reading alerts goes, where entities were asked for. None: nobody tells what fires.',
          },
          facets: { $ref: '#/components/schemas/RunbookFacets' },
          nextCursor: { type: 'string' },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      RunbookDetail: {
        type: 'object',
        description: 'A page, with every entity of it that the caller may see.',
        required: ['id', 'title', 'url', 'kind', 'readable', 'items'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          url: { type: 'string' },
          kind: { $ref: '#/components/schemas/PageKind' },
          readable: { type: 'boolean' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Runbook' },
          },
        },
      },
      ChecklistItem: {
        type: 'object',
        description: 'A step of a page, in the order of the page.',
        required: ['id', 'text', 'depth'],
        properties: {
          id: {
            type: 'string',
            description: 'Stable for one version of the content.',
          },
          text: { type: 'string', description: 'Without Markdown.' },
          depth: { type: 'integer', description: '0 for the outermost.' },
          anchor: { type: 'string', description: 'The section it stands in.' },
          line: { type: 'integer', description: 'Of the document, from 1.' },
        },
      },
      RunbookContent: {
        type: 'object',
        description: 'The Markdown of a page.',
        required: ['id', 'title', 'markdown', 'digest', 'readAt', 'url'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          markdown: { type: 'string', description: 'Without front matter.' },
          digest: { type: 'string', description: 'Of the content.' },
          readAt: { type: 'string', format: 'date-time' },
          url: {
            type: 'string',
            description: 'What its relative links are relative to.',
          },
          stale: {
            type: 'boolean',
            description: 'True where it could not be read again since.',
          },
          reason: { type: 'string', description: 'Why it is stale.' },
        },
      },
      HistoryAspect: {
        type: 'string',
        enum: ['liveness', 'quality', 'content'],
      },
      HistorySpan: {
        type: 'object',
        description: 'How one aspect of a page was over a span of time.',
        required: ['aspect', 'state', 'reason', 'from', 'to'],
        properties: {
          aspect: { $ref: '#/components/schemas/HistoryAspect' },
          state: {
            type: 'string',
            description: 'The state; of content, its digest.',
          },
          reason: { type: 'string' },
          from: { type: 'string', format: 'date-time' },
          to: {
            type: ['string', 'null'],
            format: 'date-time',
            description: 'Exclusive; null for now.',
          },
        },
      },
      RunbookHistory: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/HistorySpan' },
          },
        },
      },
      ReviewOutcome: {
        type: 'string',
        description:
          '`verified`: it is right; `needs-work`: it is not, and does not count as reviewed.',
        enum: ['verified', 'needs-work'],
      },
      ReviewRequest: {
        type: 'object',
        description: 'What somebody found.',
        required: ['entityRef', 'outcome'],
        properties: {
          entityRef: {
            type: 'string',
            description:
              'For which entity; its tier says when the next review is due.',
          },
          outcome: { $ref: '#/components/schemas/ReviewOutcome' },
          note: { type: 'string', maxLength: 2000 },
          digest: {
            type: 'string',
            maxLength: 64,
            description:
              'Of the content that was read, where that is known; the latest where it is left out.',
          },
        },
      },
      Review: {
        type: 'object',
        description: 'Somebody read a page.',
        required: [
          'id',
          'runbookId',
          'entityRef',
          'outcome',
          'by',
          'at',
          'dueAt',
        ],
        properties: {
          id: { type: 'string' },
          runbookId: { type: 'string' },
          entityRef: { type: 'string' },
          outcome: { $ref: '#/components/schemas/ReviewOutcome' },
          note: { type: 'string' },
          by: { type: 'string', description: 'Entity ref of the user.' },
          at: { type: 'string', format: 'date-time' },
          dueAt: {
            type: ['string', 'null'],
            format: 'date-time',
            description:
              'When the next one is due, by the tier of the entity on that day; null after needs-work.',
          },
          digest: {
            type: 'string',
            description: 'Of the content that was read.',
          },
        },
      },
      ReviewList: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Review' },
          },
        },
      },
      CoverageState: {
        type: 'string',
        description:
          'Worst first: `dead` (a paging alert leads to a page that is gone), `missing` (one leads nowhere), `weak` (one leads to a page that is incomplete or overdue), `unknown` (it could not be found out), `covered`, `no-alerts` (nothing is known that would page).',
        enum: ['dead', 'missing', 'weak', 'unknown', 'covered', 'no-alerts'],
      },
      AlertCoverage: {
        type: 'object',
        description:
          'Whether one alert of a service leads to a page that helps.',
        required: ['name', 'paging', 'source', 'state', 'reason', 'runbooks'],
        properties: {
          name: { type: 'string' },
          severity: { type: 'string' },
          paging: { type: 'boolean' },
          summary: { type: 'string' },
          source: {
            type: 'string',
            description:
              'Where the alert is known from, for people: the Prometheus, or the SLO.',
          },
          state: { $ref: '#/components/schemas/CoverageState' },
          reason: { type: 'string' },
          runbooks: {
            type: 'array',
            items: { $ref: '#/components/schemas/AlertRunbook' },
            description: 'Usually one; the first is the one its rule names.',
          },
        },
      },
      AlertRunbook: {
        type: 'object',
        description: 'The page that answers an alert.',
        required: ['id', 'title', 'url', 'state'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          url: { type: 'string' },
          anchor: { type: 'string' },
          state: { $ref: '#/components/schemas/RunbookState' },
          readable: { type: 'boolean' },
        },
      },
      ServiceCoverage: {
        type: 'object',
        description:
          'Whether the paging alerts of a service have runbooks that help.',
        required: [
          'entityRef',
          'title',
          'state',
          'reason',
          'alerts',
          'counts',
          'runbooks',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          ownerRef: { type: 'string' },
          tier: { type: 'string' },
          state: { $ref: '#/components/schemas/CoverageState' },
          reason: {
            type: 'string',
            description: 'For people: the worst of it.',
          },
          alerts: {
            type: 'array',
            items: { $ref: '#/components/schemas/AlertCoverage' },
            description:
              'Worst first; also those that do not page, which do not count.',
          },
          counts: {
            type: 'object',
            additionalProperties: { type: 'integer' },
            description: 'Paging alerts per state.',
          },
          runbooks: {
            type: 'object',
            additionalProperties: { type: 'integer' },
            description:
              'Pages of the service per state, also those no alert leads to.',
          },
        },
      },
      CoveragePage: {
        type: 'object',
        description: 'One page of services, worst first.',
        required: ['items', 'totalItems', 'counts', 'alertCounts', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ServiceCoverage' },
          },
          totalItems: { type: 'integer' },
          counts: {
            type: 'object',
            additionalProperties: { type: 'integer' },
            description:
              'Services per state, of all pages, whatever states are asked for.',
          },
          alertCounts: {
            type: 'object',
            additionalProperties: { type: 'integer' },
            description: 'Paging alerts of these services per state.',
          },
          facets: { $ref: '#/components/schemas/RunbookFacets' },
          nextCursor: { type: 'string' },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      AlertStatus: {
        type: 'string',
        description: '`suppressed`: it fires and is silenced or inhibited.',
        enum: ['firing', 'suppressed', 'resolved'],
      },
      Alert: {
        type: 'object',
        description: 'An alert as it was told.',
        required: [
          'source',
          'fingerprint',
          'name',
          'status',
          'labels',
          'startsAt',
          'updatedAt',
          'runbooks',
        ],
        properties: {
          source: {
            type: 'string',
            description: 'The Alertmanager, or `webhook` and the receiver.',
          },
          fingerprint: {
            type: 'string',
            description: 'Of its labels, unique within the source.',
          },
          name: { type: 'string' },
          severity: { type: 'string' },
          paging: { type: 'boolean' },
          status: { $ref: '#/components/schemas/AlertStatus' },
          entityRef: { type: 'string' },
          problem: {
            type: 'string',
            description: 'Why no entity could be found for it.',
          },
          labels: { type: 'object', additionalProperties: { type: 'string' } },
          summary: { type: 'string' },
          description: { type: 'string' },
          startsAt: { type: 'string', format: 'date-time' },
          endsAt: { type: 'string', format: 'date-time' },
          updatedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When it was last told.',
          },
          stale: {
            type: 'boolean',
            description:
              'True where it was not told again in time, so that it may be over.',
          },
          generatorUrl: { type: 'string' },
          runbookUrl: {
            type: 'string',
            description:
              'What the alert itself names, also where no page is known for it.',
          },
          runbooks: {
            type: 'array',
            items: { $ref: '#/components/schemas/AlertRunbook' },
          },
        },
      },
      AlertPage: {
        type: 'object',
        required: ['items', 'sources', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Alert' },
          },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceState' },
          },
          nextCursor: { type: 'string' },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      AlertWebhook: {
        type: 'object',
        description:
          'What Alertmanager sends. Alerts are checked one by one, so that their shape stands in no schema here: `status`, `labels`, `annotations`, `startsAt`, `endsAt`, `generatorURL`, `fingerprint`.',
        required: ['alerts'],
        properties: {
          version: { type: 'string' },
          receiver: { type: 'string' },
          externalURL: { type: 'string' },
          alerts: { type: 'array', maxItems: 10000, items: {} },
        },
        additionalProperties: true,
      },
      RejectedAlert: {
        type: 'object',
        description: 'An alert that could not be read.',
        required: ['path', 'message'],
        properties: {
          path: {
            type: 'string',
            description: 'For example `alerts[3].labels.alertname`.',
          },
          message: { type: 'string', description: 'What was expected.' },
        },
      },
      AlertReceipt: {
        type: 'object',
        description: 'What became of the alerts.',
        required: ['accepted', 'unmapped', 'rejected'],
        properties: {
          accepted: { type: 'integer' },
          unmapped: {
            type: 'integer',
            description:
              'Of the accepted ones, those that name no entity of the catalog.',
          },
          rejected: {
            type: 'array',
            items: { $ref: '#/components/schemas/RejectedAlert' },
          },
        },
      },
      ChecklistSummary: {
        type: 'object',
        description: 'A checklist without its items.',
        required: [
          'id',
          'runbookId',
          'runbookTitle',
          'entityRef',
          'startedBy',
          'startedAt',
          'done',
          'total',
          'readers',
        ],
        properties: {
          id: { type: 'string' },
          runbookId: { type: 'string' },
          runbookTitle: { type: 'string' },
          entityRef: { type: 'string' },
          alert: { $ref: '#/components/schemas/ChecklistAlert' },
          startedBy: { type: 'string' },
          startedAt: { type: 'string', format: 'date-time' },
          endedBy: { type: 'string' },
          endedAt: { type: 'string', format: 'date-time' },
          note: { type: 'string', description: 'Written when it was ended.' },
          done: { type: 'integer', description: 'Items ticked off.' },
          total: { type: 'integer' },
          readers: {
            type: 'array',
            items: { type: 'string' },
            description: 'Who looks at it now: entity refs.',
          },
        },
      },
      ChecklistAlert: {
        type: 'object',
        description: 'The alert that a checklist was begun for.',
        required: ['source', 'fingerprint', 'name'],
        properties: {
          source: { type: 'string' },
          fingerprint: { type: 'string' },
          name: { type: 'string' },
        },
      },
      ChecklistTick: {
        type: 'object',
        description: 'An item that is ticked off.',
        required: ['itemId', 'by', 'at'],
        properties: {
          itemId: { type: 'string' },
          by: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ChecklistEvent: {
        type: 'object',
        description: 'One line of the record.',
        required: ['at', 'by', 'action'],
        properties: {
          at: { type: 'string', format: 'date-time' },
          by: { type: 'string' },
          action: {
            type: 'string',
            enum: ['began', 'ticked', 'unticked', 'noted', 'ended'],
          },
          itemId: { type: 'string' },
          text: { type: 'string', description: 'Of a note, or of the item.' },
        },
      },
      Checklist: {
        type: 'object',
        description:
          'A checklist with its items, the page as it was when it began, and everything that was done.',
        required: [
          'summary',
          'items',
          'ticks',
          'events',
          'markdown',
          'digest',
          'url',
        ],
        properties: {
          summary: { $ref: '#/components/schemas/ChecklistSummary' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ChecklistItem' },
          },
          ticks: {
            type: 'array',
            items: { $ref: '#/components/schemas/ChecklistTick' },
          },
          events: {
            type: 'array',
            items: { $ref: '#/components/schemas/ChecklistEvent' },
          },
          markdown: { type: 'string' },
          digest: { type: 'string' },
          url: {
            type: 'string',
            description: 'What its relative links are relative to.',
          },
          contentChanged: {
            type: 'boolean',
            description: 'Whether the page is another one by now.',
          },
        },
      },
      ChecklistPage: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ChecklistSummary' },
          },
          nextCursor: { type: 'string' },
        },
      },
      ChecklistRequest: {
        type: 'object',
        description: 'Which page to work through, for what.',
        required: ['runbookId', 'entityRef'],
        properties: {
          runbookId: { type: 'string' },
          entityRef: { type: 'string' },
          alert: { $ref: '#/components/schemas/ChecklistAlert' },
        },
      },
      TickRequest: {
        type: 'object',
        required: ['done'],
        properties: { done: { type: 'boolean' } },
      },
      SearchDocument: {
        type: 'object',
        description: 'A page, as a runbook of one entity, for a search index.',
        required: [
          'id',
          'entityRef',
          'entityTitle',
          'title',
          'text',
          'alerts',
          'kind',
          'url',
          'state',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          entityTitle: { type: 'string' },
          ownerRef: { type: 'string' },
          title: { type: 'string' },
          text: {
            type: 'string',
            description: 'Without Markdown, cut to 50,000 characters.',
          },
          alerts: { type: 'array', items: { type: 'string' } },
          kind: { $ref: '#/components/schemas/PageKind' },
          url: { type: 'string' },
          state: { $ref: '#/components/schemas/RunbookState' },
        },
      },
      SearchDocumentPage: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/SearchDocument' },
          },
          nextCursor: { type: 'string' },
        },
      },
      SourceState: {
        type: 'object',
        description: 'How reading something goes.',
        required: ['kind', 'name', 'asOf', 'stale'],
        properties: {
          kind: {
            type: 'string',
            enum: [
              'catalog',
              'repository',
              'techdocs',
              'rules',
              'alertmanager',
              'webhook',
            ],
          },
          name: { type: 'string' },
          asOf: {
            type: ['string', 'null'],
            format: 'date-time',
            description: 'When it last answered.',
          },
          stale: { type: 'boolean' },
          reason: {
            type: 'string',
            description: 'Why it could not be read last time.',
          },
          warnings: { type: 'array', items: { type: 'string' } },
        },
      },
      SourceList: {
        type: 'object',
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
