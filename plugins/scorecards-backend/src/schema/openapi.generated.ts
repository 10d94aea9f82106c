/** Made from openapi.yaml by scripts/openapi.mjs. Do not edit. */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'Callboard scorecards',
    version: '1',
    description:
      'Which standards the entities of the software catalog meet, why, since when, and how that moved. Facts are read and checks are evaluated by tasks; every answer comes from the database and says how old it is. Instants are ISO 8601 in UTC. Entity refs are full and in lower case. A scorecard is named by its entity ref, or by its name where it is in the namespace `default`.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/results': {
      get: {
        operationId: 'listResults',
        summary: 'How entities do under scorecards, check by check.',
        parameters: [
          { $ref: '#/components/parameters/scorecard' },
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/level' },
          { $ref: '#/components/parameters/check' },
          { $ref: '#/components/parameters/status' },
          { $ref: '#/components/parameters/at' },
          { $ref: '#/components/parameters/detail' },
          { $ref: '#/components/parameters/sort' },
          { $ref: '#/components/parameters/facets' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'One item per entity and scorecard that the caller may see, those that need attention most first. As CSV (RFC 4180), all pages of it, one line per check, where `text/csv` is accepted.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ResultPage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/results/by-refs': {
      post: {
        operationId: 'getResultsByEntityRefs',
        summary: 'The same for many entities at once.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ResultsByRefsRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'As above, in one page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ResultPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/history': {
      get: {
        operationId: 'getHistory',
        summary: 'How one entity did under one scorecard, as intervals.',
        parameters: [
          { $ref: '#/components/parameters/oneEntityRef' },
          { $ref: '#/components/parameters/oneScorecard' },
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
        ],
        responses: {
          '200': {
            description:
              'One interval per check and status, and per level reached, newest first.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityHistory' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'importHistory',
        summary:
          'Take over results from before the first evaluation, for those who come from another tool.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/HistoryImport' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'What became of each. One that cannot be read does not stand in the way of the others.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/HistoryReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/report': {
      get: {
        operationId: 'getReport',
        summary: 'How many entities reach which level, in total and by group.',
        parameters: [
          { $ref: '#/components/parameters/oneScorecard' },
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/level' },
          { $ref: '#/components/parameters/groupBy' },
          { $ref: '#/components/parameters/at' },
          { $ref: '#/components/parameters/compareWith' },
        ],
        responses: {
          '200': {
            description:
              'Over what the caller may see; `left out` counts the rest. As CSV, one line per group, where `text/csv` is accepted.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Report' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/trend': {
      get: {
        operationId: 'getTrend',
        summary: 'How the levels moved over time.',
        parameters: [
          { $ref: '#/components/parameters/oneScorecard' },
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
          { $ref: '#/components/parameters/points' },
        ],
        responses: {
          '200': {
            description:
              'One point per instant, with the versions of the scorecard as marks. As CSV, one line per point.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Trend' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/differences': {
      get: {
        operationId: 'listDifferences',
        summary: 'What changed between two instants, and why.',
        parameters: [
          { $ref: '#/components/parameters/oneScorecard' },
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/at' },
          { $ref: '#/components/parameters/compareWith' },
          { $ref: '#/components/parameters/cause' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'One item per entity and check whose result differs, those whose level moved most first. As CSV, all pages of it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DifferencePage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/checks': {
      get: {
        operationId: 'listChecks',
        summary: 'The catalogue of checks, with how many entities pass each.',
        parameters: [
          { $ref: '#/components/parameters/scorecard' },
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/at' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'One item per scorecard and check, those that fail most first. As CSV, all pages of it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CheckPage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/scorecards': {
      get: {
        operationId: 'listScorecards',
        summary: 'The scorecards that the caller may see.',
        parameters: [
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/owner' },
        ],
        responses: {
          '200': {
            description: 'Also those that cannot be used, with the reason.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScorecardList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/scorecards/{namespace}/{name}': {
      get: {
        operationId: 'getScorecard',
        summary: 'One scorecard with its document and its versions.',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/at' },
        ],
        responses: {
          '200': {
            description: 'As of an instant.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScorecardDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/preview': {
      post: {
        operationId: 'preview',
        summary:
          'What a scorecard document would say about entities. Nothing is stored.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/PreviewRequest' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'Issues by path where the document cannot be used, results where it can.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Preview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/validate': {
      post: {
        operationId: 'validate',
        summary: 'Whether a scorecard document can be used. Nothing is stored.',
        requestBody: {
          required: true,
          content: { 'application/yaml': { schema: { type: 'string' } } },
        },
        responses: {
          '200': {
            description: 'Every issue by path.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ValidationResult' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/recheck': {
      post: {
        operationId: 'recheck',
        summary: 'Read the facts of one entity again and evaluate it now.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RecheckRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'How the entity does now.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ResultPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/facts': {
      get: {
        operationId: 'listFacts',
        summary: 'The facts that expressions may read.',
        responses: {
          '200': {
            description: 'By variable, with type, unit and source.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FactCatalogue' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'pushFacts',
        summary:
          'Push facts, for pipelines and scanners. Idempotent by entity, schema and instant.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/FactPush' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'What became of each. One that cannot be read does not stand in the way of the others.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FactReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers': {
      get: {
        operationId: 'listWaivers',
        summary:
          'Exceptions from checks, those that wait for a decision first.',
        parameters: [
          { $ref: '#/components/parameters/scorecard' },
          { $ref: '#/components/parameters/check' },
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/waiverState' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'Of what the caller may see. As CSV, all pages of it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WaiverPage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'requestWaiver',
        summary:
          'Ask that a check shall not count for an entity, or for all entities of a group, until an instant.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'It counts once somebody else has approved it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers/{id}/{decision}': {
      post: {
        operationId: 'decideWaiver',
        summary:
          'Approve or reject a waiver that somebody else asked for, or withdraw one.',
        parameters: [
          { $ref: '#/components/parameters/id' },
          { $ref: '#/components/parameters/waiverDecision' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DecisionRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'As decided.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns': {
      get: {
        operationId: 'listCampaigns',
        summary: 'Campaigns, those under way first.',
        parameters: [
          { $ref: '#/components/parameters/scorecard' },
          { $ref: '#/components/parameters/campaignState' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'With their progress over what the caller may see. As CSV, all pages of it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CampaignPage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createCampaign',
        summary: 'Begin a campaign.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CampaignRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'It begins on its start date.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Campaign' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns/{id}': {
      get: {
        operationId: 'getCampaign',
        summary: 'One campaign, with its progress by owner and over time.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'Over what the caller may see.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CampaignDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns/{id}/{decision}': {
      post: {
        operationId: 'decideCampaign',
        summary: 'End, cancel or promote a campaign.',
        parameters: [
          { $ref: '#/components/parameters/id' },
          { $ref: '#/components/parameters/campaignDecision' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DecisionRequest' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'Promoting also gives what to commit to the scorecard.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Campaign' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drills': {
      get: {
        operationId: 'listDrills',
        summary: 'Game days, failovers and restore tests, newest first.',
        parameters: [
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/drillKind' },
          { $ref: '#/components/parameters/drillResult' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'Of entities that the caller may see. As CSV, all pages of it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DrillPage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'recordDrills',
        summary:
          'Record drills, from the portal or from a pipeline. Idempotent by source and id.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DrillPush' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'What became of each. One that cannot be read does not stand in the way of the others.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DrillReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drills/due': {
      get: {
        operationId: 'listDueDrills',
        summary: 'When the next drill of each kind is due, overdue ones first.',
        parameters: [
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/drillKind' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'One item per service and kind. As CSV, all pages of it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DueDrillPage' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drills/{id}/follow-ups/{followUpId}': {
      post: {
        operationId: 'settleFollowUp',
        summary: 'Tick a follow-up of a drill off, or take that back.',
        parameters: [
          { $ref: '#/components/parameters/id' },
          { $ref: '#/components/parameters/followUpId' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/FollowUpRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'As it is now.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Drill' },
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
        summary: 'How reading the catalog and the facts goes.',
        responses: {
          '200': {
            description: 'One per provider.',
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
        description: 'Of the thing.',
        schema: { type: 'string', maxLength: 64 },
      },
      followUpId: {
        name: 'followUpId',
        in: 'path',
        required: true,
        description: 'Of the follow-up.',
        schema: { type: 'string', maxLength: 64 },
      },
      namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        description: 'Of the scorecard.',
        schema: { type: 'string', maxLength: 300 },
      },
      name: {
        name: 'name',
        in: 'path',
        required: true,
        description: 'Of the scorecard.',
        schema: { type: 'string', maxLength: 300 },
      },
      oneEntityRef: {
        name: 'entityRef',
        in: 'query',
        required: true,
        description: 'Of this entity.',
        allowReserved: true,
        schema: { type: 'string', maxLength: 300 },
      },
      oneScorecard: {
        name: 'scorecard',
        in: 'query',
        required: true,
        description: 'Under this scorecard.',
        allowReserved: true,
        schema: { type: 'string', maxLength: 300 },
      },
      scorecard: {
        name: 'scorecard',
        in: 'query',
        description: 'Only under these scorecards.',
        allowReserved: true,
        schema: { type: 'array', items: { type: 'string', maxLength: 300 } },
      },
      entityRef: {
        name: 'entityRef',
        in: 'query',
        description: 'Only of these entities.',
        allowReserved: true,
        schema: { type: 'array', items: { type: 'string', maxLength: 300 } },
      },
      owner: {
        name: 'owner',
        in: 'query',
        description:
          'Only of entities that one of these groups or users owns; of a group also those of the groups below it.',
        allowReserved: true,
        schema: { type: 'array', items: { type: 'string', maxLength: 300 } },
      },
      system: {
        name: 'system',
        in: 'query',
        description: 'Only of entities of these systems (refs).',
        allowReserved: true,
        schema: { type: 'array', items: { type: 'string', maxLength: 300 } },
      },
      domain: {
        name: 'domain',
        in: 'query',
        description: 'Only of entities of these domains (refs).',
        allowReserved: true,
        schema: { type: 'array', items: { type: 'string', maxLength: 300 } },
      },
      tier: {
        name: 'tier',
        in: 'query',
        description:
          'Only of entities of these tiers; `none` for those without.',
        allowReserved: true,
        schema: { type: 'array', items: { type: 'string', maxLength: 300 } },
      },
      text: {
        name: 'text',
        in: 'query',
        description: 'Words that must all appear in the title or the ref.',
        allowReserved: true,
        schema: { type: 'string', maxLength: 200 },
      },
      level: {
        name: 'level',
        in: 'query',
        description:
          'Only those that stand at these levels; `none` and `unproven` for those that reached none.',
        allowReserved: true,
        schema: { type: 'array', items: { type: 'string', maxLength: 300 } },
      },
      check: {
        name: 'check',
        in: 'query',
        description: 'Only those about these checks (ids).',
        allowReserved: true,
        schema: { type: 'array', items: { type: 'string', maxLength: 300 } },
      },
      status: {
        name: 'status',
        in: 'query',
        description:
          'Only those where a check (one of `check`, where it is given) has one of these results.',
        schema: {
          type: 'array',
          items: { $ref: '#/components/schemas/CheckStatus' },
        },
      },
      at: {
        name: 'at',
        in: 'query',
        description:
          'As of this instant or UTC date (its end); now where it is left out.',
        allowReserved: true,
        schema: { type: 'string', maxLength: 40 },
      },
      compareWith: {
        name: 'compareWith',
        in: 'query',
        description: 'Compared with this instant or UTC date (its end).',
        allowReserved: true,
        schema: { type: 'string', maxLength: 40 },
      },
      from: {
        name: 'from',
        in: 'query',
        description: 'From this instant or UTC date.',
        allowReserved: true,
        schema: { type: 'string', maxLength: 40 },
      },
      to: {
        name: 'to',
        in: 'query',
        description: 'Until this instant; now where it is left out.',
        allowReserved: true,
        schema: { type: 'string', maxLength: 40 },
      },
      points: {
        name: 'points',
        in: 'query',
        description: 'How many points at most.',
        schema: { type: 'integer', minimum: 2, maximum: 400, default: 30 },
      },
      detail: {
        name: 'detail',
        in: 'query',
        description:
          'How much of each: `summary` (levels, counts and codes), `checks` (also each check), `evidence` (also the facts).',
        schema: { $ref: '#/components/schemas/ResultDetail' },
      },
      sort: {
        name: 'sort',
        in: 'query',
        description: '`attention` puts those that lack most first.',
        schema: {
          type: 'string',
          enum: ['attention', 'title'],
          default: 'attention',
        },
      },
      groupBy: {
        name: 'groupBy',
        in: 'query',
        description: 'By what the entities are grouped.',
        schema: { $ref: '#/components/schemas/GroupBy' },
      },
      cause: {
        name: 'cause',
        in: 'query',
        description: 'Only changes with these causes.',
        schema: {
          type: 'array',
          items: { $ref: '#/components/schemas/ChangeCause' },
        },
      },
      facets: {
        name: 'facets',
        in: 'query',
        description: 'Also count the items per owner, tier, level.',
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
      waiverState: {
        name: 'state',
        in: 'query',
        description: 'Only in these states.',
        schema: {
          type: 'array',
          items: { $ref: '#/components/schemas/WaiverState' },
        },
      },
      waiverDecision: {
        name: 'decision',
        in: 'path',
        required: true,
        description: 'What is decided.',
        schema: { type: 'string', enum: ['approve', 'reject', 'withdraw'] },
      },
      campaignState: {
        name: 'state',
        in: 'query',
        description: 'Only in these states.',
        schema: {
          type: 'array',
          items: { $ref: '#/components/schemas/CampaignState' },
        },
      },
      campaignDecision: {
        name: 'decision',
        in: 'path',
        required: true,
        description: 'What is decided.',
        schema: { type: 'string', enum: ['end', 'cancel', 'promote'] },
      },
      drillKind: {
        name: 'kind',
        in: 'query',
        description: 'Only of these kinds.',
        schema: { type: 'array', items: { type: 'string', maxLength: 300 } },
      },
      drillResult: {
        name: 'result',
        in: 'query',
        description: 'Only with these results.',
        schema: {
          type: 'array',
          items: { $ref: '#/components/schemas/DrillResult' },
        },
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
      CheckStatus: {
        type: 'string',
        description:
          'What a check says about an entity. `unknown` is neither good nor bad; `waived` failed or was unknown and has an approved exception.',
        enum: ['pass', 'fail', 'unknown', 'not-applicable', 'waived'],
      },
      ResultDetail: {
        type: 'string',
        description: 'How much of each result is answered.',
        enum: ['summary', 'checks', 'evidence'],
      },
      LevelState: {
        type: 'string',
        description:
          'How an entity stands with a level: `reached`; `failed` where a check up to it fails; `unproven` where none fails and one is unknown, or none applies.',
        enum: ['reached', 'failed', 'unproven'],
      },
      GroupBy: {
        type: 'string',
        description: 'By what entities are grouped.',
        enum: ['owner', 'system', 'domain', 'tier', 'scorecard', 'level'],
      },
      ChangeCause: {
        type: 'string',
        description:
          'Why a result changed: the first evaluation, the service itself, the rule, a fact that became unknown or known again, a waiver that began or ended, a check that came into effect, an entity that came or went.',
        enum: [
          'first',
          'service',
          'rule',
          'fact-unknown',
          'fact-known',
          'waived',
          'waiver-ended',
          'effective',
          'entity-added',
          'entity-removed',
        ],
      },
      DocumentIssue: {
        type: 'object',
        description: 'What is wrong with a document.',
        required: ['path', 'code', 'message'],
        properties: {
          path: {
            type: 'string',
            description:
              'Within the document, for example spec.checks[2].expression.',
          },
          code: { type: 'string', description: 'Kebab-case.' },
          message: {
            type: 'string',
            description: 'For people, with what was expected.',
          },
          document: {
            type: 'integer',
            description: 'Which document of a file, from 0.',
          },
        },
      },
      FactValue: {
        type: 'object',
        description: 'A fact that a check read.',
        required: ['fact', 'value'],
        properties: {
          fact: { type: 'string', description: 'For example slo.count.' },
          value: { description: 'null where it is unknown.' },
          type: {
            type: 'string',
            description:
              'string, int, double, bool, timestamp, duration, list or map.',
          },
          unit: { type: 'string' },
          source: { type: 'string', description: 'For people: who told.' },
          asOf: {
            type: 'string',
            format: 'date-time',
            description: 'When it was read or observed.',
          },
          stale: {
            type: 'boolean',
            description: 'True where it could not be read again.',
          },
          reason: {
            type: 'string',
            description: 'Why it is unknown or stale.',
          },
          link: {
            type: 'string',
            description:
              'Where it can be looked at; a path within the portal or an address.',
          },
        },
      },
      Fix: {
        type: 'object',
        description: 'How to pass a check.',
        required: ['text'],
        properties: {
          text: { type: 'string' },
          link: { type: 'string' },
          template: {
            type: 'string',
            description: 'Ref of a template that does it.',
          },
        },
      },
      WaiverNote: {
        type: 'object',
        description: 'The waiver that a result has.',
        required: ['id', 'reason', 'requestedBy', 'approvedBy', 'expiresAt'],
        properties: {
          id: { type: 'string' },
          reason: { type: 'string' },
          requestedBy: { type: 'string' },
          approvedBy: { type: 'string' },
          expiresAt: { type: 'string', format: 'date-time' },
        },
      },
      AnnouncedResult: {
        type: 'object',
        description: 'What a check says that is not in effect yet.',
        required: ['status', 'effectiveFrom'],
        properties: {
          status: { $ref: '#/components/schemas/CheckStatus' },
          effectiveFrom: { type: 'string', description: 'A date.' },
        },
      },
      CheckResult: {
        type: 'object',
        description: 'What a check says about an entity.',
        required: [
          'id',
          'title',
          'level',
          'weight',
          'status',
          'since',
          'cause',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          level: { type: 'string' },
          weight: { type: 'number' },
          status: { $ref: '#/components/schemas/CheckStatus' },
          since: {
            type: 'string',
            format: 'date-time',
            description: 'Since when it has this status.',
          },
          cause: { $ref: '#/components/schemas/ChangeCause' },
          why: { type: 'string' },
          expression: { type: 'string' },
          reason: {
            type: 'string',
            description:
              'For people: why it is unknown, does not apply or could not be evaluated.',
          },
          fix: { $ref: '#/components/schemas/Fix' },
          ownerRef: {
            type: 'string',
            description: 'Who answers for the check.',
          },
          waiver: { $ref: '#/components/schemas/WaiverNote' },
          announced: { $ref: '#/components/schemas/AnnouncedResult' },
          evidence: {
            type: 'array',
            items: { $ref: '#/components/schemas/FactValue' },
            description: 'The facts it reads; with detail=evidence.',
          },
          evidenceAt: {
            type: 'string',
            format: 'date-time',
            description: 'When these facts were evaluated.',
          },
        },
      },
      StatusCounts: {
        type: 'object',
        description: 'Checks per status.',
        required: ['pass', 'fail', 'unknown', 'not-applicable', 'waived'],
        properties: {
          pass: { type: 'integer' },
          fail: { type: 'integer' },
          unknown: { type: 'integer' },
          'not-applicable': { type: 'integer' },
          waived: { type: 'integer' },
        },
      },
      Score: {
        type: 'object',
        description:
          'Passed over applicable weight, with the unknown share beside it. Waived weight counts as applicable and not as passed.',
        required: [
          'passed',
          'waived',
          'unknown',
          'applicable',
          'ratio',
          'unknownRatio',
        ],
        properties: {
          passed: { type: 'number', description: 'Weight.' },
          waived: { type: 'number', description: 'Weight.' },
          unknown: { type: 'number', description: 'Weight.' },
          applicable: { type: 'number', description: 'Weight.' },
          ratio: {
            type: ['number', 'null'],
            description:
              'passed / applicable, 0..1; null where nothing applies.',
          },
          unknownRatio: {
            type: ['number', 'null'],
            description: 'unknown / applicable, 0..1.',
          },
        },
      },
      LevelResult: {
        type: 'object',
        description:
          'How an entity stands with one level, the checks of that level alone counted.',
        required: ['level', 'state', 'counts'],
        properties: {
          level: { type: 'string' },
          state: { $ref: '#/components/schemas/LevelState' },
          counts: { $ref: '#/components/schemas/StatusCounts' },
          heldBackBy: {
            type: 'array',
            items: { type: 'string' },
            description:
              'Ids of the checks up to this level that fail or are unknown, those that fail first.',
          },
        },
      },
      NextFix: {
        type: 'object',
        description: 'What to do next: the check whose passing brings most.',
        required: ['check', 'title', 'status', 'gain'],
        properties: {
          check: { type: 'string' },
          title: { type: 'string' },
          status: { $ref: '#/components/schemas/CheckStatus' },
          gain: {
            type: 'string',
            description: 'For people: what it would bring.',
          },
          fix: { $ref: '#/components/schemas/Fix' },
        },
      },
      EntityScorecard: {
        type: 'object',
        description: 'How an entity does under a scorecard.',
        required: [
          'entityRef',
          'entityTitle',
          'scorecard',
          'scorecardTitle',
          'version',
          'level',
          'standing',
          'levelSince',
          'levels',
          'score',
          'counts',
          'codes',
          'asOf',
        ],
        properties: {
          entityRef: { type: 'string' },
          entityTitle: { type: 'string' },
          scorecard: { type: 'string', description: 'Ref.' },
          scorecardTitle: { type: 'string' },
          version: {
            type: 'string',
            description: 'Of the scorecard, whose checks these are.',
          },
          level: {
            type: ['string', 'null'],
            description: 'The highest one reached.',
          },
          standing: {
            type: 'string',
            description:
              'The level, or none (a check of the first level fails), or unproven (none fails, one is unknown or none applies).',
          },
          levelSince: {
            type: 'string',
            format: 'date-time',
            description: 'Since when it stands there.',
          },
          levels: {
            type: 'array',
            items: { $ref: '#/components/schemas/LevelResult' },
            description: 'Lowest first.',
          },
          score: { $ref: '#/components/schemas/Score' },
          counts: { $ref: '#/components/schemas/StatusCounts' },
          codes: {
            type: 'string',
            description:
              'One letter per check, in the order of the version: p pass, f fail, u unknown, n not applicable, w waived; P F U where it is not in effect yet and would be so.',
          },
          asOf: {
            type: 'string',
            format: 'date-time',
            description: 'When it was last evaluated.',
          },
          ownerRef: { type: 'string' },
          systemRef: { type: 'string' },
          domainRef: { type: 'string' },
          tier: { type: 'string' },
          entityType: { type: 'string' },
          nextFix: { $ref: '#/components/schemas/NextFix' },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckResult' },
          },
          stale: {
            type: 'boolean',
            description: 'True where it could not be evaluated again in time.',
          },
          reason: { type: 'string', description: 'Why it is stale.' },
        },
      },
      ScorecardLegend: {
        type: 'object',
        description:
          'The checks of a version of a scorecard, in the order of the codes.',
        required: ['scorecard', 'version', 'title', 'levels', 'checks'],
        properties: {
          scorecard: { type: 'string' },
          version: { type: 'string' },
          title: { type: 'string' },
          levels: {
            type: 'array',
            items: { type: 'string' },
            description: 'Lowest first.',
          },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/LegendCheck' },
          },
        },
      },
      LegendCheck: {
        type: 'object',
        description: 'A check, for the head of a table.',
        required: ['id', 'title', 'level'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          level: { type: 'string' },
        },
      },
      ResultFacets: {
        type: 'object',
        description: 'Items per value, of all pages.',
        required: ['owner', 'tier', 'level'],
        properties: {
          owner: { type: 'object', additionalProperties: { type: 'integer' } },
          tier: { type: 'object', additionalProperties: { type: 'integer' } },
          level: { type: 'object', additionalProperties: { type: 'integer' } },
          system: { type: 'object', additionalProperties: { type: 'integer' } },
          domain: { type: 'object', additionalProperties: { type: 'integer' } },
        },
      },
      ResultPage: {
        type: 'object',
        description: 'How entities do.',
        required: ['items', 'totalItems', 'legends', 'leftOut', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityScorecard' },
          },
          totalItems: { type: 'integer' },
          legends: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardLegend' },
            description: 'Of the versions that the items are of.',
          },
          leftOut: {
            type: 'integer',
            description: 'Entities that the caller may not see.',
          },
          asOf: { type: 'string', format: 'date-time' },
          facets: { $ref: '#/components/schemas/ResultFacets' },
          nextCursor: { type: 'string' },
        },
      },
      ResultsByRefsRequest: {
        type: 'object',
        description: 'Which entities.',
        required: ['entityRefs'],
        properties: {
          entityRefs: { type: 'array', items: { type: 'string' } },
          scorecard: { type: 'array', items: { type: 'string' } },
          at: { type: 'string' },
          detail: { $ref: '#/components/schemas/ResultDetail' },
        },
      },
      StatusSpan: {
        type: 'object',
        description: 'A status of a check over a span of time.',
        required: ['status', 'from', 'to', 'cause', 'version'],
        properties: {
          status: { $ref: '#/components/schemas/CheckStatus' },
          from: { type: 'string', format: 'date-time' },
          to: {
            type: ['string', 'null'],
            format: 'date-time',
            description: 'Exclusive; null for now.',
          },
          cause: { $ref: '#/components/schemas/ChangeCause' },
          version: { type: 'string' },
        },
      },
      CheckHistory: {
        type: 'object',
        description: 'How a check went.',
        required: ['id', 'title', 'level', 'spans'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          level: { type: 'string' },
          spans: {
            type: 'array',
            items: { $ref: '#/components/schemas/StatusSpan' },
            description: 'Newest first.',
          },
        },
      },
      LevelSpan: {
        type: 'object',
        description: 'A level over a span of time.',
        required: ['standing', 'from', 'to', 'score', 'version'],
        properties: {
          standing: { type: 'string' },
          from: { type: 'string', format: 'date-time' },
          to: { type: ['string', 'null'], format: 'date-time' },
          score: { type: ['number', 'null'] },
          version: { type: 'string' },
        },
      },
      EntityHistory: {
        type: 'object',
        description: 'How an entity did under a scorecard.',
        required: [
          'entityRef',
          'scorecard',
          'from',
          'to',
          'levels',
          'checks',
          'versions',
        ],
        properties: {
          entityRef: { type: 'string' },
          scorecard: { type: 'string' },
          from: { type: 'string', format: 'date-time' },
          to: { type: 'string', format: 'date-time' },
          levels: {
            type: 'array',
            items: { $ref: '#/components/schemas/LevelSpan' },
            description: 'Newest first.',
          },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckHistory' },
          },
          versions: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardVersion' },
          },
        },
      },
      ScorecardVersion: {
        type: 'object',
        description: 'A version of a scorecard.',
        required: ['version', 'from', 'to', 'changes'],
        properties: {
          version: { type: 'string' },
          from: { type: 'string', format: 'date-time' },
          to: {
            type: ['string', 'null'],
            format: 'date-time',
            description: 'null for now.',
          },
          changes: {
            type: 'array',
            items: { type: 'string' },
            description:
              'For people: what is another than in the version before.',
          },
        },
      },
      LevelCounts: {
        type: 'object',
        description: 'Entities per level, and those that reached none.',
        required: ['levels', 'none', 'unproven'],
        properties: {
          levels: {
            type: 'object',
            additionalProperties: { type: 'integer' },
            description: 'By level.',
          },
          none: {
            type: 'integer',
            description: 'A check of the first level fails.',
          },
          unproven: {
            type: 'integer',
            description: 'None fails, one is unknown or none applies.',
          },
        },
      },
      CheckTally: {
        type: 'object',
        description: 'How many entities have which result of a check.',
        required: ['id', 'title', 'level', 'counts'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          level: { type: 'string' },
          counts: { $ref: '#/components/schemas/StatusCounts' },
        },
      },
      HistoryImport: {
        type: 'object',
        description:
          'Results over spans of time, each an ImportedResult. They are checked one by one.',
        required: ['source', 'items'],
        properties: {
          source: {
            type: 'string',
            maxLength: 100,
            description: 'Where they come from; audited.',
          },
          items: { type: 'array', maxItems: 10000, items: {} },
        },
      },
      ImportedResult: {
        type: 'object',
        description: 'How an entity did under a scorecard over a span of time.',
        required: ['entityRef', 'scorecard', 'from', 'statuses'],
        properties: {
          entityRef: { type: 'string' },
          scorecard: { type: 'string' },
          from: { type: 'string', format: 'date-time' },
          to: {
            type: 'string',
            format: 'date-time',
            description:
              'Exclusive; the next span of the entity, or the first evaluation here, where it is left out.',
          },
          statuses: {
            type: 'object',
            additionalProperties: { $ref: '#/components/schemas/CheckStatus' },
            description: 'By id of the check; those left out are unknown.',
          },
        },
      },
      HistoryReceipt: {
        type: 'object',
        description: 'What became of imported results.',
        required: ['imported', 'unchanged', 'rejected', 'errors'],
        properties: {
          imported: { type: 'integer' },
          unchanged: { type: 'integer', description: 'Were there already.' },
          rejected: { type: 'integer' },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ItemIssue' },
          },
        },
      },
      ReportGroup: {
        type: 'object',
        description: 'Entities of one group.',
        required: [
          'key',
          'title',
          'entities',
          'direct',
          'levels',
          'counts',
          'score',
        ],
        properties: {
          key: {
            type: 'string',
            description: 'Ref, tier or level; empty for those without.',
          },
          title: { type: 'string' },
          entities: {
            type: 'integer',
            description: 'With those of the groups below it.',
          },
          direct: { type: 'integer', description: 'Without them.' },
          levels: { $ref: '#/components/schemas/LevelCounts' },
          counts: { $ref: '#/components/schemas/StatusCounts' },
          score: { $ref: '#/components/schemas/Score' },
          parent: { type: 'string', description: 'Key of the group above.' },
          worstCheck: { $ref: '#/components/schemas/CheckTally' },
          moved: {
            type: 'integer',
            description:
              'Steps of level gained less steps lost since `compareWith`.',
          },
          previous: { $ref: '#/components/schemas/LevelCounts' },
        },
      },
      Report: {
        type: 'object',
        description:
          'How entities do under a scorecard, in total and by group.',
        required: [
          'scorecard',
          'title',
          'version',
          'levels',
          'groupBy',
          'at',
          'total',
          'groups',
          'checks',
          'leftOut',
          'asOf',
        ],
        properties: {
          scorecard: { type: 'string' },
          title: { type: 'string' },
          version: { type: 'string' },
          levels: {
            type: 'array',
            items: { type: 'string' },
            description: 'Lowest first.',
          },
          groupBy: { $ref: '#/components/schemas/GroupBy' },
          at: { type: 'string', format: 'date-time' },
          total: { $ref: '#/components/schemas/ReportGroup' },
          groups: {
            type: 'array',
            items: { $ref: '#/components/schemas/ReportGroup' },
            description: 'Worst first.',
          },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckTally' },
            description: 'In the order of the scorecard.',
          },
          leftOut: {
            type: 'integer',
            description: 'Entities that the caller may not see.',
          },
          asOf: {
            type: 'string',
            format: 'date-time',
            description: 'When the oldest of them was last evaluated.',
          },
          compareWith: { type: 'string', format: 'date-time' },
          stale: { type: 'boolean' },
          reason: { type: 'string' },
        },
      },
      TrendPoint: {
        type: 'object',
        description: 'Entities per level at an instant.',
        required: ['at', 'entities', 'levels', 'score'],
        properties: {
          at: { type: 'string', format: 'date-time' },
          entities: { type: 'integer' },
          levels: { $ref: '#/components/schemas/LevelCounts' },
          score: { type: ['number', 'null'] },
        },
      },
      Trend: {
        type: 'object',
        description: 'How levels moved.',
        required: ['scorecard', 'levels', 'points', 'versions', 'leftOut'],
        properties: {
          scorecard: { type: 'string' },
          levels: { type: 'array', items: { type: 'string' } },
          points: {
            type: 'array',
            items: { $ref: '#/components/schemas/TrendPoint' },
          },
          versions: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardVersion' },
          },
          leftOut: { type: 'integer' },
        },
      },
      Difference: {
        type: 'object',
        description:
          'A check of an entity whose result differs between two instants.',
        required: [
          'entityRef',
          'entityTitle',
          'check',
          'checkTitle',
          'level',
          'before',
          'after',
          'cause',
          'at',
          'reason',
          'standingBefore',
          'standingAfter',
          'moved',
        ],
        properties: {
          entityRef: { type: 'string' },
          entityTitle: { type: 'string' },
          check: { type: 'string' },
          checkTitle: { type: 'string' },
          level: { type: 'string' },
          before: {
            type: ['string', 'null'],
            description:
              'Status; null where the entity or the check was not there.',
          },
          after: { type: ['string', 'null'] },
          cause: { $ref: '#/components/schemas/ChangeCause' },
          at: {
            type: 'string',
            format: 'date-time',
            description: 'When it came to be as it is.',
          },
          reason: { type: 'string', description: 'For people.' },
          standingBefore: {
            type: ['string', 'null'],
            description: 'Level of the entity.',
          },
          standingAfter: { type: ['string', 'null'] },
          moved: {
            type: 'integer',
            description: 'Steps of level that the entity gained.',
          },
          ownerRef: { type: 'string' },
          tier: { type: 'string' },
        },
      },
      DifferencePage: {
        type: 'object',
        description: 'What changed.',
        required: [
          'scorecard',
          'from',
          'to',
          'items',
          'totalItems',
          'causes',
          'leftOut',
        ],
        properties: {
          scorecard: { type: 'string' },
          from: { type: 'string', format: 'date-time' },
          to: { type: 'string', format: 'date-time' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Difference' },
          },
          totalItems: { type: 'integer' },
          causes: {
            type: 'object',
            additionalProperties: { type: 'integer' },
            description: 'Items per cause.',
          },
          leftOut: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      CatalogueCheck: {
        type: 'object',
        description: 'A check with how many entities pass it.',
        required: [
          'scorecard',
          'scorecardTitle',
          'id',
          'title',
          'level',
          'weight',
          'expression',
          'counts',
          'facts',
        ],
        properties: {
          scorecard: { type: 'string' },
          scorecardTitle: { type: 'string' },
          id: { type: 'string' },
          title: { type: 'string' },
          level: { type: 'string' },
          weight: { type: 'number' },
          expression: { type: 'string' },
          counts: { $ref: '#/components/schemas/StatusCounts' },
          facts: {
            type: 'array',
            items: { type: 'string' },
            description: 'What it reads.',
          },
          why: { type: 'string' },
          fix: { $ref: '#/components/schemas/Fix' },
          ownerRef: { type: 'string' },
          effectiveFrom: { type: 'string' },
          announced: { $ref: '#/components/schemas/StatusCounts' },
        },
      },
      CheckPage: {
        type: 'object',
        description: 'The catalogue of checks.',
        required: ['items', 'totalItems', 'leftOut', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/CatalogueCheck' },
          },
          totalItems: { type: 'integer' },
          leftOut: { type: 'integer' },
          asOf: { type: 'string', format: 'date-time' },
          nextCursor: { type: 'string' },
        },
      },
      ScorecardSummary: {
        type: 'object',
        description: 'A scorecard.',
        required: [
          'ref',
          'title',
          'levels',
          'checks',
          'entities',
          'valid',
          'issues',
          'asOf',
        ],
        properties: {
          ref: { type: 'string' },
          title: { type: 'string' },
          levels: { type: 'array', items: { type: 'string' } },
          checks: { type: 'integer' },
          entities: {
            type: 'integer',
            description: 'It applies to, of those the caller may see.',
          },
          valid: {
            type: 'boolean',
            description:
              'Whether it can be used; where not, its last valid version counts.',
          },
          issues: {
            type: 'array',
            items: { $ref: '#/components/schemas/DocumentIssue' },
          },
          asOf: { type: 'string', format: 'date-time' },
          description: { type: 'string' },
          ownerRef: { type: 'string' },
          version: { type: 'string' },
          standings: { $ref: '#/components/schemas/LevelCounts' },
        },
      },
      ScorecardList: {
        type: 'object',
        description: 'Scorecards.',
        required: ['items', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardSummary' },
          },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      ScorecardDetail: {
        type: 'object',
        description: 'A scorecard with its document.',
        required: ['summary', 'document', 'versions', 'checks'],
        properties: {
          summary: { $ref: '#/components/schemas/ScorecardSummary' },
          document: { type: 'string', description: 'YAML, of the version.' },
          versions: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardVersion' },
            description: 'Newest first.',
          },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/CatalogueCheck' },
          },
        },
      },
      PreviewRequest: {
        type: 'object',
        description: 'What to try.',
        required: ['document'],
        properties: {
          document: { description: 'YAML, or the document as an object.' },
          entityRefs: {
            type: 'array',
            items: { type: 'string' },
            description: 'All that the caller may see where it is left out.',
          },
          facts: {
            type: 'object',
            additionalProperties: true,
            description:
              'By variable, in place of the facts of providers; or by entity ref and variable.',
          },
          at: {
            type: 'string',
            description: 'Instant that `now` and effectiveFrom are judged at.',
          },
        },
      },
      PreviewChange: {
        type: 'object',
        description: 'An entity that would stand elsewhere.',
        required: ['entityRef', 'entityTitle', 'before', 'after', 'moved'],
        properties: {
          entityRef: { type: 'string' },
          entityTitle: { type: 'string' },
          before: {
            type: ['string', 'null'],
            description:
              'Standing under the scorecard of this name today; null where it is not under it.',
          },
          after: { type: ['string', 'null'] },
          moved: { type: 'integer' },
        },
      },
      Preview: {
        type: 'object',
        description: 'What a document would say.',
        required: [
          'valid',
          'errors',
          'warnings',
          'items',
          'legends',
          'levels',
          'total',
          'changes',
          'leftOut',
          'asOf',
        ],
        properties: {
          valid: { type: 'boolean' },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/DocumentIssue' },
          },
          warnings: {
            type: 'array',
            items: { $ref: '#/components/schemas/DocumentIssue' },
          },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityScorecard' },
            description:
              'Who would change level first, then those that lack most. Of all entities the first 1,000, of which the first 100 have checks and evidence; of those asked for all, of which the first 1,000 do.',
          },
          legends: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardLegend' },
          },
          levels: { type: 'array', items: { type: 'string' } },
          total: { $ref: '#/components/schemas/LevelCounts' },
          changes: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewChange' },
            description: 'Who would change level.',
          },
          leftOut: { type: 'integer' },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      ValidationResult: {
        type: 'object',
        description: 'Whether a document can be used.',
        required: ['valid', 'errors', 'warnings'],
        properties: {
          valid: { type: 'boolean' },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/DocumentIssue' },
          },
          warnings: {
            type: 'array',
            items: { $ref: '#/components/schemas/DocumentIssue' },
          },
        },
      },
      RecheckRequest: {
        type: 'object',
        description: 'Which entity.',
        required: ['entityRef'],
        properties: { entityRef: { type: 'string' } },
      },
      FactField: {
        type: 'object',
        description: 'A fact that expressions may read.',
        required: ['name', 'type', 'description'],
        properties: {
          name: { type: 'string', description: 'For example slo.count.' },
          type: {
            type: 'string',
            description:
              'string, int, double, bool, timestamp, duration, list(string) and so on.',
          },
          description: { type: 'string' },
          unit: { type: 'string' },
        },
      },
      FactVariable: {
        type: 'object',
        description: 'The facts of a provider.',
        required: ['variable', 'title', 'fields'],
        properties: {
          variable: {
            type: 'string',
            description: 'For example slo, or pushed.ci.',
          },
          title: { type: 'string' },
          fields: {
            type: 'array',
            items: { $ref: '#/components/schemas/FactField' },
          },
          description: { type: 'string' },
          source: {
            type: 'string',
            description: 'For people: where they come from.',
          },
          maxAge: {
            type: 'string',
            description: 'ISO 8601 duration after which a fact is unknown.',
          },
          asOf: { type: ['string', 'null'], format: 'date-time' },
          error: { type: 'string', description: 'Why reading failed last.' },
        },
      },
      FactCatalogue: {
        type: 'object',
        description: 'The facts that expressions may read.',
        required: ['items', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/FactVariable' },
          },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      PushedFact: {
        type: 'object',
        description: 'Facts about an entity at an instant.',
        required: ['entityRef', 'schema', 'values'],
        properties: {
          entityRef: { type: 'string' },
          schema: { type: 'string', description: 'Name of the schema.' },
          values: {
            type: 'object',
            additionalProperties: true,
            description: 'By field.',
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'Now where it is left out.',
          },
          source: { type: 'string', description: 'Who tells, for people.' },
          link: { type: 'string', description: 'Where it can be looked at.' },
          ttl: {
            type: 'string',
            description: 'ISO 8601 duration, at most that of the schema.',
          },
        },
      },
      FactPush: {
        type: 'object',
        description:
          'Facts to be kept, each a PushedFact. They are checked one by one.',
        required: ['facts'],
        properties: { facts: { type: 'array', maxItems: 10000, items: {} } },
      },
      ItemIssue: {
        type: 'object',
        description: 'Why a part of an item was not taken.',
        required: ['index', 'path', 'code', 'message'],
        properties: {
          index: { type: 'integer', description: 'Of the item.' },
          path: { type: 'string', description: 'Within it.' },
          code: { type: 'string', description: 'Kebab-case.' },
          message: { type: 'string' },
        },
      },
      FactReceipt: {
        type: 'object',
        description: 'What became of the facts.',
        required: ['accepted', 'unchanged', 'rejected', 'errors'],
        properties: {
          accepted: { type: 'integer' },
          unchanged: {
            type: 'integer',
            description: 'Were known already, or are older than what is known.',
          },
          rejected: { type: 'integer' },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ItemIssue' },
          },
        },
      },
      WaiverState: {
        type: 'string',
        description: 'Where a waiver stands. Only `approved` counts.',
        enum: ['requested', 'approved', 'rejected', 'withdrawn', 'expired'],
      },
      Waiver: {
        type: 'object',
        description: 'An exception from a check.',
        required: [
          'id',
          'scorecard',
          'scorecardTitle',
          'check',
          'checkTitle',
          'state',
          'reason',
          'requestedBy',
          'requestedAt',
          'expiresAt',
          'entities',
          'mayDecide',
        ],
        properties: {
          id: { type: 'string' },
          scorecard: { type: 'string' },
          scorecardTitle: { type: 'string' },
          check: { type: 'string' },
          checkTitle: { type: 'string' },
          state: { $ref: '#/components/schemas/WaiverState' },
          reason: { type: 'string' },
          requestedBy: { type: 'string' },
          requestedAt: { type: 'string', format: 'date-time' },
          expiresAt: { type: 'string', format: 'date-time' },
          entities: {
            type: 'integer',
            description: 'It concerns, of those the caller may see.',
          },
          mayDecide: {
            type: 'boolean',
            description: 'Whether the caller may approve or reject it.',
          },
          entityRef: { type: 'string' },
          groupRef: {
            type: 'string',
            description: 'All entities of this group and of those below it.',
          },
          decidedBy: { type: 'string' },
          decidedAt: { type: 'string', format: 'date-time' },
          note: { type: 'string' },
          checkGone: {
            type: 'boolean',
            description: 'True where the scorecard has no such check any more.',
          },
        },
      },
      WaiverPage: {
        type: 'object',
        description: 'Waivers.',
        required: ['items', 'totalItems', 'counts', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Waiver' },
          },
          totalItems: { type: 'integer' },
          counts: {
            type: 'object',
            additionalProperties: { type: 'integer' },
            description: 'Per state.',
          },
          asOf: { type: 'string', format: 'date-time' },
          nextCursor: { type: 'string' },
        },
      },
      WaiverRequest: {
        type: 'object',
        description:
          'What is asked for. Exactly one of entityRef and groupRef.',
        required: ['scorecard', 'check', 'reason', 'expiresAt'],
        properties: {
          scorecard: { type: 'string' },
          check: { type: 'string' },
          reason: { type: 'string' },
          expiresAt: {
            type: 'string',
            description: 'Instant or date (its end).',
          },
          entityRef: { type: 'string' },
          groupRef: { type: 'string' },
        },
      },
      DecisionRequest: {
        type: 'object',
        description: 'What to say with a decision.',
        properties: { note: { type: 'string' } },
      },
      CampaignState: {
        type: 'string',
        description: 'Where a campaign stands.',
        enum: [
          'planned',
          'running',
          'overdue',
          'ended',
          'cancelled',
          'promoted',
        ],
      },
      CampaignScope: {
        type: 'object',
        description: 'Which entities of the scorecard; all where empty.',
        properties: {
          owner: { type: 'array', items: { type: 'string' } },
          system: { type: 'array', items: { type: 'string' } },
          domain: { type: 'array', items: { type: 'string' } },
          tier: { type: 'array', items: { type: 'string' } },
        },
      },
      CampaignProgress: {
        type: 'object',
        description:
          'How far a campaign is: entities that pass all of its checks.',
        required: ['entities', 'done', 'waived', 'unknown', 'open'],
        properties: {
          entities: { type: 'integer' },
          done: { type: 'integer' },
          waived: {
            type: 'integer',
            description: 'Done where a waiver is counted.',
          },
          unknown: {
            type: 'integer',
            description: 'None fails, one is unknown.',
          },
          open: { type: 'integer', description: 'One fails.' },
        },
      },
      Campaign: {
        type: 'object',
        description: 'Checks that shall be met by a date.',
        required: [
          'id',
          'title',
          'scorecard',
          'scorecardTitle',
          'checks',
          'scope',
          'state',
          'startsAt',
          'dueAt',
          'createdBy',
          'createdAt',
          'progress',
          'leftOut',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          scorecard: { type: 'string' },
          scorecardTitle: { type: 'string' },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/LegendCheck' },
          },
          scope: { $ref: '#/components/schemas/CampaignScope' },
          state: { $ref: '#/components/schemas/CampaignState' },
          startsAt: { type: 'string', format: 'date-time' },
          dueAt: { type: 'string', format: 'date-time' },
          createdBy: { type: 'string' },
          createdAt: { type: 'string', format: 'date-time' },
          progress: { $ref: '#/components/schemas/CampaignProgress' },
          leftOut: { type: 'integer' },
          description: { type: 'string' },
          ownerRef: { type: 'string' },
          endedAt: { type: 'string', format: 'date-time' },
          endedBy: { type: 'string' },
          note: { type: 'string' },
          patch: {
            type: 'string',
            description:
              'YAML to commit to the scorecard, where it was promoted.',
          },
        },
      },
      CampaignPage: {
        type: 'object',
        description: 'Campaigns.',
        required: ['items', 'totalItems', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Campaign' },
          },
          totalItems: { type: 'integer' },
          asOf: { type: 'string', format: 'date-time' },
          nextCursor: { type: 'string' },
        },
      },
      CampaignRequest: {
        type: 'object',
        description: 'A campaign to begin.',
        required: ['title', 'scorecard', 'checks', 'startsAt', 'dueAt'],
        properties: {
          title: { type: 'string' },
          scorecard: { type: 'string' },
          checks: { type: 'array', items: { type: 'string' } },
          startsAt: { type: 'string', description: 'Instant or date.' },
          dueAt: { type: 'string', description: 'Instant or date (its end).' },
          description: { type: 'string' },
          ownerRef: { type: 'string' },
          scope: { $ref: '#/components/schemas/CampaignScope' },
        },
      },
      CampaignOwner: {
        type: 'object',
        description: 'Progress of one owner.',
        required: ['ownerRef', 'progress'],
        properties: {
          ownerRef: { type: 'string' },
          progress: { $ref: '#/components/schemas/CampaignProgress' },
        },
      },
      CampaignPoint: {
        type: 'object',
        description: 'Progress at an instant.',
        required: ['at', 'progress'],
        properties: {
          at: { type: 'string', format: 'date-time' },
          progress: { $ref: '#/components/schemas/CampaignProgress' },
        },
      },
      CampaignDetail: {
        type: 'object',
        description: 'A campaign with its progress.',
        required: ['campaign', 'owners', 'points', 'open'],
        properties: {
          campaign: { $ref: '#/components/schemas/Campaign' },
          owners: {
            type: 'array',
            items: { $ref: '#/components/schemas/CampaignOwner' },
            description: 'Most open ones first.',
          },
          points: {
            type: 'array',
            items: { $ref: '#/components/schemas/CampaignPoint' },
          },
          open: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityScorecard' },
            description:
              'Entities that are not done, those that lack most first; at most 200.',
          },
        },
      },
      DrillResult: {
        type: 'string',
        description:
          'What came out of a drill: the hypothesis held, held in part, did not hold; or it has not taken place yet.',
        enum: ['passed', 'partial', 'failed', 'planned'],
      },
      FollowUp: {
        type: 'object',
        description: 'Work that a drill left.',
        required: ['id', 'text', 'done'],
        properties: {
          id: { type: 'string' },
          text: { type: 'string' },
          done: { type: 'boolean' },
          link: { type: 'string' },
          ownerRef: { type: 'string' },
          dueAt: { type: 'string', format: 'date-time' },
          doneBy: { type: 'string' },
          doneAt: { type: 'string', format: 'date-time' },
        },
      },
      Drill: {
        type: 'object',
        description: 'A game day, failover or restore test of a service.',
        required: [
          'id',
          'entityRef',
          'entityTitle',
          'kind',
          'title',
          'hypothesis',
          'result',
          'at',
          'followUps',
          'recordedBy',
          'recordedAt',
          'source',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          entityTitle: { type: 'string' },
          kind: {
            type: 'string',
            description:
              'game-day, failover, restore-test, or another one of the configuration.',
          },
          title: { type: 'string' },
          hypothesis: { type: 'string' },
          result: { $ref: '#/components/schemas/DrillResult' },
          at: {
            type: 'string',
            format: 'date-time',
            description: 'When it took place, or is to.',
          },
          followUps: {
            type: 'array',
            items: { $ref: '#/components/schemas/FollowUp' },
          },
          recordedBy: { type: 'string' },
          recordedAt: { type: 'string', format: 'date-time' },
          source: { type: 'string', description: 'portal, or who pushed it.' },
          ownerRef: { type: 'string' },
          tier: { type: 'string' },
          summary: { type: 'string', description: 'What happened.' },
          link: { type: 'string' },
          durationSeconds: {
            type: 'number',
            description: 'Of the recovery, where it was measured.',
          },
        },
      },
      DrillPage: {
        type: 'object',
        description: 'Drills.',
        required: ['items', 'totalItems', 'kinds', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Drill' },
          },
          totalItems: { type: 'integer' },
          kinds: { type: 'array', items: { type: 'string' } },
          asOf: { type: 'string', format: 'date-time' },
          nextCursor: { type: 'string' },
        },
      },
      DrillReport: {
        type: 'object',
        description: 'A drill as somebody records it.',
        required: ['entityRef', 'kind', 'hypothesis', 'result', 'at'],
        properties: {
          entityRef: { type: 'string' },
          kind: { type: 'string' },
          hypothesis: { type: 'string' },
          result: { $ref: '#/components/schemas/DrillResult' },
          at: { type: 'string', description: 'Instant.' },
          id: {
            type: 'string',
            description: 'Of the source; makes recording idempotent.',
          },
          title: { type: 'string' },
          summary: { type: 'string' },
          link: { type: 'string' },
          durationSeconds: { type: 'number' },
          followUps: {
            type: 'array',
            items: { $ref: '#/components/schemas/FollowUpReport' },
          },
        },
      },
      FollowUpReport: {
        type: 'object',
        description: 'Work that a drill left.',
        required: ['text'],
        properties: {
          text: { type: 'string' },
          link: { type: 'string' },
          ownerRef: { type: 'string' },
          dueAt: { type: 'string' },
          done: { type: 'boolean' },
        },
      },
      DrillPush: {
        type: 'object',
        description:
          'Drills to be recorded, each a DrillReport. They are checked one by one.',
        required: ['drills'],
        properties: {
          source: { type: 'string', maxLength: 100 },
          drills: { type: 'array', maxItems: 1000, items: {} },
        },
      },
      DrillReceipt: {
        type: 'object',
        description: 'What became of the drills.',
        required: [
          'recorded',
          'updated',
          'unchanged',
          'rejected',
          'items',
          'errors',
        ],
        properties: {
          recorded: { type: 'integer' },
          updated: { type: 'integer' },
          unchanged: { type: 'integer' },
          rejected: { type: 'integer' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Drill' },
          },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ItemIssue' },
          },
        },
      },
      DueState: {
        type: 'string',
        description:
          'Whether a drill is due: `never` took place, `overdue`, `current`, or `not-required` for the tier.',
        enum: ['never', 'overdue', 'current', 'not-required'],
      },
      DueDrill: {
        type: 'object',
        description: 'When the next drill of a kind is due.',
        required: [
          'entityRef',
          'entityTitle',
          'kind',
          'state',
          'dueAt',
          'reason',
        ],
        properties: {
          entityRef: { type: 'string' },
          entityTitle: { type: 'string' },
          kind: { type: 'string' },
          state: { $ref: '#/components/schemas/DueState' },
          dueAt: { type: ['string', 'null'], format: 'date-time' },
          reason: { type: 'string' },
          ownerRef: { type: 'string' },
          tier: { type: 'string' },
          last: { $ref: '#/components/schemas/Drill' },
          planned: { $ref: '#/components/schemas/Drill' },
          openFollowUps: { type: 'integer' },
        },
      },
      DueDrillPage: {
        type: 'object',
        description: 'Drills that are due.',
        required: ['items', 'totalItems', 'counts', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/DueDrill' },
          },
          totalItems: { type: 'integer' },
          counts: {
            type: 'object',
            additionalProperties: { type: 'integer' },
            description: 'Per state.',
          },
          asOf: { type: 'string', format: 'date-time' },
          nextCursor: { type: 'string' },
        },
      },
      FollowUpRequest: {
        type: 'object',
        description: 'Whether it is done.',
        required: ['done'],
        properties: { done: { type: 'boolean' } },
      },
      SourceState: {
        type: 'object',
        description: 'How reading a source goes.',
        required: ['source', 'instance', 'state', 'warnings'],
        properties: {
          source: { type: 'string' },
          instance: { type: 'string' },
          state: { $ref: '#/components/schemas/SourceHealth' },
          warnings: { type: 'array', items: { type: 'string' } },
          lastAttempt: { type: 'string', format: 'date-time' },
          lastSuccess: { type: 'string', format: 'date-time' },
          error: { $ref: '#/components/schemas/SourceError' },
        },
      },
      SourceHealth: {
        type: 'string',
        description: 'Whether a source can be read.',
        enum: ['ok', 'failing', 'never-read'],
      },
      SourceError: {
        type: 'object',
        description: 'Why reading failed.',
        required: ['code', 'message'],
        properties: { code: { type: 'string' }, message: { type: 'string' } },
      },
      SourceList: {
        type: 'object',
        description: 'Sources.',
        required: ['items', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceState' },
          },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
    },
  },
} as const;
