"""The pool of connections, and the revision that the code expects."""

from functools import lru_cache
from pathlib import Path

import sqlalchemy as sa
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from app.settings import Settings

ROOT = Path(__file__).resolve().parent.parent


def create_engine(settings: Settings) -> AsyncEngine:
    return create_async_engine(
        settings.async_database_url,
        pool_size=settings.pool_size,
        max_overflow=0,
        # Better an error after two seconds than a queue that nobody sees.
        pool_timeout=2,
        # A connection that the database or a firewall closed is noticed before it is used.
        pool_pre_ping=True,
        connect_args={
            "timeout": 2,
            # The database ends a statement that takes longer: locks are not held for somebody who has gone.
            "server_settings": {"statement_timeout": "5000", "lock_timeout": "2000"},
        },
    )


@lru_cache(maxsize=1)
def expected_revision() -> str:
    """The newest migration that this code brings."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    head = ScriptDirectory.from_config(config).get_current_head()
    if head is None:
        raise RuntimeError("there are no migrations")
    return head


async def current_revision(connection: AsyncConnection) -> str:
    """The newest migration that ran, or an empty text."""
    exists = await connection.scalar(sa.text("SELECT to_regclass('alembic_version') IS NOT NULL"))
    if not exists:
        return ""
    return await connection.scalar(sa.text("SELECT version_num FROM alembic_version")) or ""


def is_known(revision: str) -> bool:
    """Whether the code brings this migration, as it does not where a newer release has already moved the database on."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    return revision in {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
