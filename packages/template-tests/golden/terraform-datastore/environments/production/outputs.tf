output "identifier" {
  description = "Name at AWS."
  value       = module.datastore.identifier
}

output "endpoint" {
  description = "Host name to connect to."
  value       = module.datastore.endpoint
}

output "port" {
  description = "TCP port."
  value       = module.datastore.port
}

output "secret_arn" {
  description = "Where Secrets Manager keeps the credentials."
  value       = module.datastore.secret_arn
}

output "recovery_time_minutes" {
  description = "At most so long takes a restore; the drill proves it."
  value       = module.sizing.recovery_time_minutes
}
