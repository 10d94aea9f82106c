# terraform test, in modules/sizing: no account, no network, no time.

run "tier_1_survives_a_zone_and_is_not_deleted_by_mistake" {
  command = plan

  variables {
    tier   = "1"
    engine = "postgres"
    size   = "small"
  }

  assert {
    condition     = output.multi_az == true
    error_message = "Tier 1 has to survive the loss of a zone."
  }

  assert {
    condition     = output.deletion_protection == true
    error_message = "Tier 1 has to be protected from deletion."
  }

  assert {
    condition     = output.backup_retention_days == 35
    error_message = "Tier 1 keeps backups for as long as RDS can."
  }

  # No burstable class, though "small" was asked for.
  assert {
    condition     = output.class == "db.r6g.large"
    error_message = "Tier 1 must not run on CPU credits."
  }
}

run "tier_2_survives_a_zone" {
  command = plan

  variables {
    tier   = "2"
    engine = "mysql"
    size   = "large"
  }

  assert {
    condition     = output.multi_az == true
    error_message = "Tier 2 has to survive the loss of a zone."
  }

  assert {
    condition     = output.class == "db.r6g.2xlarge"
    error_message = "The size asked for is the size given."
  }

  assert {
    condition     = output.port == 3306
    error_message = "MySQL listens on 3306."
  }
}

run "tier_3_has_one_zone_and_is_protected" {
  command = plan

  variables {
    tier   = "3"
    engine = "redis"
    size   = "small"
  }

  assert {
    condition     = output.multi_az == false
    error_message = "Tier 3 can wait for a zone to come back."
  }

  assert {
    condition     = output.deletion_protection == true
    error_message = "Everything customers notice is protected from deletion."
  }

  assert {
    condition     = output.point_in_time == false
    error_message = "A cache goes back to a snapshot, not to a second."
  }
}

run "tier_4_is_small" {
  command = plan

  variables {
    tier   = "4"
    engine = "postgres"
    size   = "small"
  }

  assert {
    condition     = output.deletion_protection == false
    error_message = "What is internal may be thrown away."
  }

  assert {
    condition     = output.class == "db.t4g.medium"
    error_message = "The size asked for is the size given."
  }
}

run "refuses_a_tier_that_does_not_exist" {
  command = plan

  variables {
    tier   = "0"
    engine = "postgres"
  }

  expect_failures = [var.tier]
}

run "refuses_an_engine_nobody_runs" {
  command = plan

  variables {
    tier   = "1"
    engine = "oracle"
  }

  expect_failures = [var.engine]
}

run "refuses_a_size_that_does_not_exist" {
  command = plan

  variables {
    tier   = "1"
    engine = "postgres"
    size   = "huge"
  }

  expect_failures = [var.size]
}
