# What AWS sees and no exporter does: it is told even when the cache does not answer. Everything that customers notice is an SLO, in
# slos/ and monitoring/.
locals {
  alarms = {
    memory = {
      metric      = "DatabaseMemoryUsagePercentage"
      comparison  = "GreaterThanThreshold"
      threshold   = 85
      description = "Memory is nearly full: writing fails next."
    }
    cpu = {
      metric      = "EngineCPUUtilization"
      comparison  = "GreaterThanThreshold"
      threshold   = 90
      description = "Redis has one thread for commands, and it has been busy for fifteen minutes."
    }
    lag = {
      metric      = "ReplicationLag"
      comparison  = "GreaterThanThreshold"
      threshold   = 30
      description = "A replica is behind: a failover now would lose that much."
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name          = "${local.identifier}-${each.key}"
  alarm_description   = each.value.description
  namespace           = "AWS/ElastiCache"
  metric_name         = each.value.metric
  dimensions          = { ReplicationGroupId = aws_elasticache_replication_group.this.id }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 3
  comparison_operator = each.value.comparison
  threshold           = each.value.threshold
  # Where there is no replica there is no lag to report.
  treat_missing_data = each.key == "lag" ? "notBreaching" : "breaching"
  alarm_actions      = var.alarm_topic_arns
  ok_actions         = var.alarm_topic_arns
  tags               = local.tags
}
