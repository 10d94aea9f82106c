# terraform test, in modules/datastore: the provider is a mock, so nothing is created and no account is needed.

mock_provider "aws" {}

variables {
  name        = "checkout"
  environment = "production"
  vpc_id      = "vpc-0123456789abcdef0"
  subnet_ids  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  storage_gib = 100

  sizing = {
    engine_version        = "16"
    family                = "postgres16"
    port                  = 5432
    logs                  = ["postgresql"]
    class                 = "db.r6g.large"
    multi_az              = true
    replicas              = 2
    backup_retention_days = 35
    backup_window         = "00:30-01:30"
    maintenance_window    = "tue:02:00-tue:03:00"
    deletion_protection   = true
    monitoring_seconds    = 15
    insights_days         = 93
  }
}

run "is_encrypted_and_private" {
  command = plan

  assert {
    condition     = aws_db_instance.this.storage_encrypted == true
    error_message = "Data has to be encrypted at rest."
  }

  assert {
    condition     = aws_db_instance.this.publicly_accessible == false
    error_message = "No way from the internet."
  }

  assert {
    condition     = aws_db_instance.this.manage_master_user_password == true
    error_message = "The password must not be in the state."
  }

  assert {
    condition     = aws_db_instance.this.deletion_protection == true
    error_message = "The tier protects it from deletion."
  }
}

run "lets_nobody_in_who_was_not_named" {
  command = plan

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.clients) == 0
    error_message = "Without clients there must be no rule."
  }
}

run "refuses_a_single_zone" {
  command = plan

  variables {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }

  expect_failures = [var.subnet_ids]
}

run "refuses_to_run_without_backups" {
  command = plan

  variables {
    sizing = {
      engine_version        = "16"
      family                = "postgres16"
      port                  = 5432
      logs                  = []
      class                 = "db.r6g.large"
      multi_az              = true
      replicas              = 2
      backup_retention_days = 0
      backup_window         = "00:30-01:30"
      maintenance_window    = "tue:02:00-tue:03:00"
      deletion_protection   = true
      monitoring_seconds    = 15
      insights_days         = 93
    }
  }

  expect_failures = [var.sizing]
}
