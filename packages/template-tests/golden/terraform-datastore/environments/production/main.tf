# Production. The state is in S3, encrypted and versioned, and locked while somebody applies.

terraform {
  required_version = ">= 1.10.0, < 2.0.0"

  backend "s3" {
    bucket       = "acme-terraform-state"
    key          = "refund-intake/production/terraform.tfstate"
    region       = "eu-central-1"
    encrypt      = true
    use_lockfile = true
  }

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      owner      = "payments-core"
      tier       = "2"
      repository = "https://github.com/fernway/refund-intake"
    }
  }
}

# Networks belong to somebody else; they are found by their tags.
data "aws_vpc" "this" {
  tags = {
    Name = "main"
  }
}

data "aws_subnets" "private" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.this.id]
  }

  tags = {
    Visibility = "private"
  }
}

module "sizing" {
  source = "../../modules/sizing"

  tier   = "2"
  engine = "postgres"
  size   = "small"
}

module "datastore" {
  source = "../../modules/datastore"

  name                      = "refund-intake"
  environment               = "production"
  sizing                    = module.sizing
  vpc_id                    = data.aws_vpc.this.id
  subnet_ids                = data.aws_subnets.private.ids
  client_security_group_ids = var.client_security_group_ids
  alarm_topic_arns          = var.alarm_topic_arns
  storage_gib               = 50
}
