import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as pulumi from '@pulumi/pulumi';

export interface Alarm {
  metric: string;
  comparison: 'GreaterThanThreshold' | 'LessThanThreshold';
  threshold: number;
  description: string;
  /** A datastore that says nothing is not a healthy one; unless there is nothing to say. */
  missing?: 'notBreaching';
}

/**
 * What AWS sees and no exporter does: it is told even when the datastore does not answer. Everything that customers notice is an SLO, in
 * slos/ and monitoring/.
 */
export function createAlarms(
  alarms: Record<string, Alarm>,
  of: { identifier: string; namespace: string; dimensions: Record<string, pulumi.Input<string>>; topics: string[]; tags: Record<string, string> },
  parent: pulumi.Resource,
): void {
  for (const [key, alarm] of Object.entries(alarms)) {
    new cloudwatch.MetricAlarm(
      `${of.identifier}-${key}`,
      {
        name: `${of.identifier}-${key}`,
        alarmDescription: alarm.description,
        namespace: of.namespace,
        metricName: alarm.metric,
        dimensions: of.dimensions,
        statistic: 'Average',
        period: 300,
        evaluationPeriods: 3,
        comparisonOperator: alarm.comparison,
        threshold: alarm.threshold,
        treatMissingData: alarm.missing ?? 'breaching',
        alarmActions: of.topics,
        okActions: of.topics,
        tags: of.tags,
      },
      { parent },
    );
  }
}
