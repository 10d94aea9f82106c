# What AWS sees and no exporter does: it is told even when the database does not answer. Everything that customers notice is an SLO,
# in slos/ and monitoring/.
locals {
  alarms = {
    storage = {
      metric      = "FreeStorageSpace"
      comparison  = "LessThanThreshold"
      threshold   = var.storage_gib * 1024 * 1024 * 1024 * 0.1
      description = "Less than a tenth of the first storage is free, and it may grow only every six hours."
    }
    cpu = {
      metric      = "CPUUtilization"
      comparison  = "GreaterThanThreshold"
      threshold   = 90
      description = "The processor has been busy for fifteen minutes."
    }
    memory = {
      metric      = "SwapUsage"
      comparison  = "GreaterThanThreshold"
      threshold   = 256 * 1024 * 1024
      description = "Memory is short: a failover comes next."
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name          = "${local.identifier}-${each.key}"
  alarm_description   = each.value.description
  namespace           = "AWS/RDS"
  metric_name         = each.value.metric
  dimensions          = { DBInstanceIdentifier = aws_db_instance.this.identifier }
  statistic           = "Average"
  period              = 300
  evaluation_periods  = 3
  comparison_operator = each.value.comparison
  threshold           = each.value.threshold
  # A database that says nothing is not a healthy one.
  treat_missing_data = "breaching"
  alarm_actions      = var.alarm_topic_arns
  ok_actions         = var.alarm_topic_arns
  tags               = local.tags
}
