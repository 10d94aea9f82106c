-- What a client has asked already. The primary key is what makes a second try wait for the first and then see its result; the
-- fingerprint tells a second try from another request under the same key.
CREATE TABLE idempotency_keys (
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fingerprint     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payment_id      CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (idempotency_key),
  KEY idempotency_keys_by_age (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
