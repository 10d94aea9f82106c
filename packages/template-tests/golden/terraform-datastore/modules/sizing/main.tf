# What a tier means for a datastore. No provider, no resource: only look-ups in tiers.json, so that the table can be read by people,
# tested in a second and shared with whatever is not Terraform.
#
# Change a promise in tiers.json, in a pull request of its own: it is about money and about how long a company may stand still.

terraform {
  required_version = ">= 1.10.0, < 2.0.0"
}

locals {
  table  = jsondecode(file("${path.module}/tiers.json"))
  tier   = local.table.tiers[var.tier]
  engine = local.table.engines[var.engine]

  # Burstable classes run out of credits on a bad day: tiers 1 and 2 get the next size.
  size = local.tier.sizes[var.size]
}
