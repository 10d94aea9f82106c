locals {
  # Two hyphens in a row are legal in a service's name and not in RDS.
  identifier = replace("${var.name}-${var.environment}", "/-+/", "-")
  tags = {
    service     = var.name
    environment = var.environment
    managed-by  = "terraform"
  }
}

resource "aws_db_subnet_group" "this" {
  name       = local.identifier
  subnet_ids = var.subnet_ids
  tags       = local.tags
}

resource "aws_db_parameter_group" "this" {
  name_prefix = "${local.identifier}-"
  family      = var.sizing.family
  tags        = local.tags

  # No connection without TLS.
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }

  # Slow statements are the first thing anybody asks for. Without their parameters: those can hold card numbers.
  parameter {
    name  = "log_min_duration_statement"
    value = "1000"
  }

  parameter {
    name  = "log_parameter_max_length"
    value = "0"
  }

  # A transaction that somebody forgot holds locks and keeps vacuum from cleaning up.
  parameter {
    name  = "idle_in_transaction_session_timeout"
    value = "60000"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_db_instance" "this" {
  identifier     = local.identifier
  engine         = "postgres"
  engine_version = var.sizing.engine_version
  instance_class = var.sizing.class
  port           = var.sizing.port

  allocated_storage     = var.storage_gib
  max_allocated_storage = var.storage_gib * 4
  storage_type          = "gp3"
  storage_encrypted     = true
  kms_key_id            = aws_kms_key.this.arn

  db_name  = "refund_intake"
  username = "administrator"
  # RDS makes the password, keeps it in Secrets Manager and changes it every week: it is in no file and not in the state.
  manage_master_user_password         = true
  master_user_secret_kms_key_id       = aws_kms_key.this.key_id
  iam_database_authentication_enabled = true

  multi_az               = var.sizing.multi_az
  publicly_accessible    = false
  db_subnet_group_name   = aws_db_subnet_group.this.name
  vpc_security_group_ids = [aws_security_group.this.id]
  parameter_group_name   = aws_db_parameter_group.this.name
  ca_cert_identifier     = "rds-ca-rsa2048-g1"

  # Backups also mean point in time: RDS keeps the log of every change for as long.
  backup_retention_period  = var.sizing.backup_retention_days
  backup_window            = var.sizing.backup_window
  copy_tags_to_snapshot    = true
  delete_automated_backups = false

  deletion_protection       = var.sizing.deletion_protection
  skip_final_snapshot       = false
  final_snapshot_identifier = "${local.identifier}-final"

  # Minor versions are fixes of security; a major one is a project.
  auto_minor_version_upgrade  = true
  allow_major_version_upgrade = false
  maintenance_window          = var.sizing.maintenance_window
  apply_immediately           = false

  enabled_cloudwatch_logs_exports       = var.sizing.logs
  performance_insights_enabled          = true
  performance_insights_kms_key_id       = aws_kms_key.this.arn
  performance_insights_retention_period = var.sizing.insights_days
  monitoring_interval                   = var.sizing.monitoring_seconds
  monitoring_role_arn                   = aws_iam_role.monitoring.arn

  tags = local.tags

  depends_on = [aws_iam_role_policy_attachment.monitoring]
}

# Lets RDS deliver the metrics of the operating system, and nothing else.
resource "aws_iam_role" "monitoring" {
  name_prefix = "${substr(local.identifier, 0, 24)}-monitoring-"
  tags        = local.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  role       = aws_iam_role.monitoring.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}
