output "engine_version" {
  description = "Major version; minor ones come by themselves in the maintenance window."
  value       = local.engine.version
}

output "family" {
  description = "Family of the parameter group."
  value       = local.engine.family
}

output "port" {
  description = "TCP port."
  value       = local.engine.port
}

output "logs" {
  description = "Logs that are exported to CloudWatch."
  value       = local.engine.logs
}

output "class" {
  description = "Instance class or node type."
  value       = local.engine.classes[local.size]
}

output "multi_az" {
  description = "A second machine in another zone takes over by itself."
  value       = local.tier.multiAz
}

output "replicas" {
  description = "Read replicas of a cache, besides the primary."
  value       = local.tier.replicas
}

output "backup_retention_days" {
  description = "For so long can be restored, to any second where the engine can."
  value       = local.tier.backupRetentionDays
}

output "point_in_time" {
  description = "Whether the engine can be restored to any second; else to a daily snapshot."
  value       = local.engine.pointInTime
}

output "backup_window" {
  description = "UTC; before the maintenance window, so that maintenance starts from a fresh backup."
  value       = local.table.backupWindow
}

output "maintenance_window" {
  description = "UTC; on a working day, so that people are there the morning after."
  value       = local.tier.maintenanceWindow
}

output "deletion_protection" {
  description = "Nobody deletes it by mistake."
  value       = local.tier.deletionProtection
}

output "monitoring_seconds" {
  description = "Interval of the operating system's metrics."
  value       = local.tier.monitoringSeconds
}

output "insights_days" {
  description = "For so long are query statistics kept."
  value       = local.tier.insightsDays
}

output "recovery_point_minutes" {
  description = "At most so much is lost (RPO)."
  value       = max(local.tier.recoveryPointMinutes, local.engine.backupMinutes)
}

output "recovery_time_minutes" {
  description = "At most so long takes a restore (RTO)."
  value       = local.tier.recoveryTimeMinutes
}

output "drill_every_days" {
  description = "So often is a restore tried."
  value       = local.tier.drillEveryDays
}
