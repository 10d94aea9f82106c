variable "client_security_group_ids" {
  description = "Security groups that may connect. Name them in terraform.tfvars, by pull request."
  type        = set(string)
  default     = []
}

variable "alarm_topic_arns" {
  description = "SNS topics that are told of alarms."
  type        = list(string)
  default     = []
}
