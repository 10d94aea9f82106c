# A key of its own: who may use it is a list somebody reviewed, every use is in CloudTrail, and taking it away closes the data.
resource "aws_kms_key" "this" {
  description             = "${local.identifier}: data, backups, logs and credentials"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  tags                    = local.tags
}

resource "aws_kms_alias" "this" {
  name          = "alias/${local.identifier}"
  target_key_id = aws_kms_key.this.key_id
}

resource "aws_security_group" "this" {
  name_prefix = "${local.identifier}-"
  description = "Who may connect to ${local.identifier}"
  vpc_id      = var.vpc_id
  tags        = local.tags

  lifecycle {
    create_before_destroy = true
  }
}

# By security group, never by address: addresses move, and a range always holds more than was meant. There is no way out: a database
# calls nobody.
resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = var.client_security_group_ids

  security_group_id            = aws_security_group.this.id
  referenced_security_group_id = each.value
  description                  = "Clients"
  ip_protocol                  = "tcp"
  from_port                    = var.sizing.port
  to_port                      = var.sizing.port
  tags                         = local.tags
}
