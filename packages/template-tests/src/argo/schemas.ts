/** An object with these properties and no others. */
const exactly = (
  properties: Record<string, object>,
  required: string[] = Object.keys(properties),
) => ({ type: 'object', properties, required, additionalProperties: false });

const TEXT = { type: 'string', minLength: 1 };
const DURATION = { type: 'string', pattern: '^[0-9]+[smh]$' };
const COUNT = { type: 'integer', minimum: 0 };
const METADATA = exactly(
  {
    name: TEXT,
    namespace: TEXT,
    labels: { type: 'object', additionalProperties: TEXT },
    annotations: { type: 'object', additionalProperties: TEXT },
  },
  ['name'],
);

const STEP = {
  oneOf: [
    exactly({ setWeight: { type: 'integer', minimum: 0, maximum: 100 } }),
    exactly({ pause: exactly({ duration: DURATION }) }),
  ],
};

const ANALYSIS = exactly({
  templates: { type: 'array', items: exactly({ templateName: TEXT }) },
  startingStep: COUNT,
  args: {
    type: 'array',
    items: exactly({
      name: TEXT,
      valueFrom: exactly({
        podTemplateHashValue: { enum: ['Latest', 'Stable'] },
      }),
    }),
  },
});

/**
 * The part of a Rollout that Kubernetes does not know, as Argo Rollouts documents it: only what the template uses, so that
 * a word that is misspelt is refused. The pod's template is left to the types of Kubernetes.
 */
export const ROLLOUT = exactly({
  apiVersion: { const: 'argoproj.io/v1alpha1' },
  kind: { const: 'Rollout' },
  metadata: METADATA,
  spec: exactly({
    revisionHistoryLimit: COUNT,
    minReadySeconds: COUNT,
    progressDeadlineSeconds: COUNT,
    progressDeadlineAbort: { type: 'boolean' },
    selector: { type: 'object' },
    template: { type: 'object' },
    strategy: exactly({
      canary: exactly(
        {
          maxSurge: COUNT,
          maxUnavailable: COUNT,
          analysis: ANALYSIS,
          steps: { type: 'array', items: STEP, minItems: 1 },
        },
        ['maxSurge', 'maxUnavailable', 'steps'],
      ),
    }),
  }),
});

/** An AnalysisTemplate that asks Prometheus. */
export const ANALYSIS_TEMPLATE = exactly({
  apiVersion: { const: 'argoproj.io/v1alpha1' },
  kind: { const: 'AnalysisTemplate' },
  metadata: METADATA,
  spec: exactly({
    args: { type: 'array', items: exactly({ name: TEXT }) },
    metrics: {
      type: 'array',
      minItems: 1,
      items: exactly({
        name: TEXT,
        initialDelay: DURATION,
        interval: DURATION,
        failureLimit: COUNT,
        inconclusiveLimit: COUNT,
        consecutiveErrorLimit: COUNT,
        successCondition: TEXT,
        failureCondition: TEXT,
        provider: exactly({
          prometheus: exactly({
            address: { type: 'string', pattern: '^https?://' },
            timeout: COUNT,
            query: TEXT,
          }),
        }),
      }),
    },
  }),
});
