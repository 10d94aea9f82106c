output "endpoint" {
  description = "Host name of the primary; it stays the same through a failover."
  value       = aws_elasticache_replication_group.this.primary_endpoint_address
}

output "port" {
  description = "TCP port."
  value       = aws_elasticache_replication_group.this.port
}

output "identifier" {
  description = "Name at AWS."
  value       = aws_elasticache_replication_group.this.id
}

output "user_name" {
  description = "User of Redis that the service's IAM role may connect as (elasticache:Connect)."
  value       = aws_elasticache_user.service.user_name
}

output "security_group_id" {
  description = "Security group of the cache."
  value       = aws_security_group.this.id
}
