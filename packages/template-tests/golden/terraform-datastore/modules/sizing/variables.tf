variable "tier" {
  description = "How much hangs on it: 1 (payments stop without it) to 4 (internal)."
  type        = string

  validation {
    condition     = contains(["1", "2", "3", "4"], var.tier)
    error_message = "Expected a tier from \"1\" to \"4\"."
  }
}

variable "engine" {
  description = "What it is: postgres, mysql or redis."
  type        = string

  validation {
    condition     = contains(["postgres", "mysql", "redis"], var.engine)
    error_message = "Expected postgres, mysql or redis."
  }
}

variable "size" {
  description = "How much it has to carry: small, medium or large."
  type        = string
  default     = "small"

  validation {
    condition     = contains(["small", "medium", "large"], var.size)
    error_message = "Expected small, medium or large."
  }
}
