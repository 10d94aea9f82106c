"""The tables as the code knows them. migrations/ makes them; tests/test_migrations.py proves that both say the same."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB, UUID

metadata = sa.MetaData(
    # Names that do not depend on who made them: a later migration has to name what it drops.
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_now = sa.text("now()")

#: The example: instructions to move money. Replace it by what this service is about, and keep the two tables below.
instructions = sa.Table(
    "instructions",
    metadata,
    sa.Column("id", UUID(as_uuid=True), primary_key=True),
    sa.Column("reference", sa.Text, nullable=False),
    # Money is a whole number of the currency's smallest unit; a float has no business here.
    sa.Column("amount_minor", sa.BigInteger, nullable=False),
    sa.Column("currency", sa.CHAR(3), nullable=False),
    sa.Column("state", sa.Text, nullable=False, server_default="received"),
    sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=_now),
    sa.Column("processed_at", sa.DateTime(timezone=True)),
    sa.CheckConstraint("amount_minor > 0", name="amount_positive"),
    sa.CheckConstraint("state in ('received', 'processed')", name="state_known"),
)

#: One row per `Idempotency-Key`: what was asked, and what was answered. Written in the transaction of the work itself.
idempotency_keys = sa.Table(
    "idempotency_keys",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("fingerprint", sa.Text, nullable=False),
    sa.Column("status", sa.Integer),
    sa.Column("body", JSONB),
    sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=_now),
)

#: Transactional outbox: what must be told to others, written in the transaction of what it tells.
outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", sa.BigInteger, sa.Identity(), primary_key=True),
    sa.Column("topic", sa.Text, nullable=False),
    sa.Column("payload", JSONB, nullable=False),
    sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=_now),
    sa.Column("sent_at", sa.DateTime(timezone=True)),
    # Only what waits is indexed: the index stays small, however long the history.
    sa.Index("ix_outbox_waiting", "id", postgresql_where=sa.text("sent_at IS NULL")),
)
