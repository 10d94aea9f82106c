"""How Alembic reaches the database: the address comes from the environment, as everywhere."""

import asyncio

from alembic import context
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from app.settings import Settings
from app.tables import metadata

# Two migrations at once would trip over each other; who comes second waits, and finds nothing left to do.
LOCK = 7_263_311


def run(connection: Connection) -> None:
    connection.exec_driver_sql(f"SELECT pg_advisory_lock({LOCK})")
    # A migration that waits for a table makes everybody else wait behind it: better to fail, and to be started again.
    connection.exec_driver_sql("SET lock_timeout = '3s'")
    connection.commit()
    # One transaction per migration: CREATE INDEX CONCURRENTLY needs to be outside of one.
    context.configure(connection=connection, target_metadata=metadata, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()


async def run_online() -> None:
    engine = create_async_engine(Settings.from_environment().async_database_url)
    async with engine.connect() as connection:
        await connection.run_sync(run)
    await engine.dispose()


if context.is_offline_mode():
    raise SystemExit("Migrations run against a database; there is no offline mode.")
asyncio.run(run_online())
