variable "name" {
  description = "Name of the service that owns it."
  type        = string

  validation {
    condition     = can(regex("^[a-z]([-a-z0-9]{0,50}[a-z0-9])?$", var.name))
    error_message = "Expected lower case letters, digits and hyphens, at most 52, a letter first."
  }
}

variable "environment" {
  description = "Where it runs: staging or production."
  type        = string

  validation {
    condition     = contains(["staging", "production"], var.environment)
    error_message = "Expected staging or production."
  }
}

variable "sizing" {
  description = "What the tier means: the outputs of modules/sizing."
  type = object({
    engine_version        = string
    family                = string
    port                  = number
    logs                  = list(string)
    class                 = string
    multi_az              = bool
    replicas              = number
    backup_retention_days = number
    backup_window         = string
    maintenance_window    = string
    deletion_protection   = bool
    monitoring_seconds    = number
    insights_days         = number
  })

  validation {
    condition     = var.sizing.backup_retention_days >= 1 && var.sizing.backup_retention_days <= 35
    error_message = "Expected 1 to 35 days: zero would turn backups off."
  }
}

variable "vpc_id" {
  description = "VPC it runs in."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets, in different zones."
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "Expected subnets in two zones at least: without a second there is nothing to fail over to."
  }
}

variable "client_security_group_ids" {
  description = "Security groups that may connect. Nobody else can."
  type        = set(string)
  default     = []
}

variable "alarm_topic_arns" {
  description = "SNS topics that are told of alarms."
  type        = list(string)
  default     = []
}

variable "storage_gib" {
  description = "Storage at the start; it grows by itself up to four times as much."
  type        = number

  validation {
    condition     = var.storage_gib >= 20 && var.storage_gib <= 16384
    error_message = "Expected 20 to 16384 GiB."
  }
}
