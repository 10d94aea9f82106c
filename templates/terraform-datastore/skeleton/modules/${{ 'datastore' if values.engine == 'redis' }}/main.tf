locals {
  # ElastiCache allows 40 characters; what is longer is cut and gets a hash of the whole, so that no two are the same.
  full       = replace("${var.name}-${var.environment}", "/-+/", "-")
  identifier = length(local.full) <= 40 ? local.full : "${trimsuffix(substr(local.full, 0, 31), "-")}-${substr(sha256(local.full), 0, 8)}"
  tags = {
    service     = var.name
    environment = var.environment
    managed-by  = "terraform"
  }
}

resource "aws_elasticache_subnet_group" "this" {
  name       = local.identifier
  subnet_ids = var.subnet_ids
  tags       = local.tags
}

resource "aws_elasticache_parameter_group" "this" {
  name   = local.identifier
  family = var.sizing.family
  tags   = local.tags

  # Queues and locks live here as well: when memory runs out, writing fails aloud, nothing disappears in silence.
  parameter {
    name  = "maxmemory-policy"
    value = "noeviction"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Clients sign in with their IAM role, so there is no password to keep, to leak or to change.
resource "aws_elasticache_user" "service" {
  user_id       = local.identifier
  user_name     = local.identifier
  engine        = "redis"
  access_string = "on ~* &* +@all -@admin -@dangerous"
  tags          = local.tags

  authentication_mode {
    type = "iam"
  }
}

# Every group has a user "default"; this one can do nothing.
resource "aws_elasticache_user" "default" {
  user_id       = "${substr(local.identifier, 0, 36)}-off"
  user_name     = "default"
  engine        = "redis"
  access_string = "off -@all"
  tags          = local.tags

  authentication_mode {
    type = "no-password-required"
  }
}

resource "aws_elasticache_user_group" "this" {
  user_group_id = local.identifier
  engine        = "redis"
  user_ids      = [aws_elasticache_user.default.user_id, aws_elasticache_user.service.user_id]
  tags          = local.tags
}

resource "aws_cloudwatch_log_group" "slow" {
  name              = "/elasticache/${local.identifier}/slow"
  retention_in_days = 90
  tags              = local.tags
}

resource "aws_elasticache_replication_group" "this" {
  replication_group_id = local.identifier
  description          = "${var.name} in ${var.environment}"
  engine               = "redis"
  engine_version       = var.sizing.engine_version
  node_type            = var.sizing.class
  port                 = var.sizing.port

  num_cache_clusters         = 1 + var.sizing.replicas
  automatic_failover_enabled = var.sizing.replicas > 0
  multi_az_enabled           = var.sizing.multi_az && var.sizing.replicas > 0

  at_rest_encryption_enabled = true
  kms_key_id                 = aws_kms_key.this.arn
  transit_encryption_enabled = true
  transit_encryption_mode    = "required"
  user_group_ids             = [aws_elasticache_user_group.this.user_group_id]

  subnet_group_name    = aws_elasticache_subnet_group.this.name
  security_group_ids   = [aws_security_group.this.id]
  parameter_group_name = aws_elasticache_parameter_group.this.name

  # A daily snapshot; Redis has no point in time.
  snapshot_retention_limit  = var.sizing.backup_retention_days
  snapshot_window           = var.sizing.backup_window
  final_snapshot_identifier = "${local.identifier}-final"

  maintenance_window         = var.sizing.maintenance_window
  auto_minor_version_upgrade = true
  apply_immediately          = false

  log_delivery_configuration {
    destination      = aws_cloudwatch_log_group.slow.name
    destination_type = "cloudwatch-logs"
    log_format       = "json"
    log_type         = "slow-log"
  }

  tags = local.tags
}
