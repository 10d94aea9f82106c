-- Amounts are whole numbers of the currency's smallest unit: a floating point number cannot hold 0.10.
CREATE TABLE payments (
  id           CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account      VARCHAR(64) NOT NULL,
  amount_minor BIGINT      NOT NULL,
  currency     CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY payments_by_account (account, created_at),
  CONSTRAINT payments_amount_is_positive CHECK (amount_minor > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
