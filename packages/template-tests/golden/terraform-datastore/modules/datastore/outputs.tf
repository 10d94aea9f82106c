output "endpoint" {
  description = "Host name; it stays the same through a failover."
  value       = aws_db_instance.this.address
}

output "port" {
  description = "TCP port."
  value       = aws_db_instance.this.port
}

output "identifier" {
  description = "Name at AWS."
  value       = aws_db_instance.this.identifier
}

output "secret_arn" {
  description = "Where Secrets Manager keeps the credentials. Read them when connecting: they change every week."
  value       = aws_db_instance.this.master_user_secret[0].secret_arn
}

output "security_group_id" {
  description = "Security group of the database."
  value       = aws_security_group.this.id
}
