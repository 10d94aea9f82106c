"""Tests run against a real PostgreSQL and a real Redis: what is worth testing here is what happens between them."""

import asyncio
import os

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient

from app.database import create_engine
from app.main import create_app
from app.settings import Settings
from app.tables import metadata


def in_database(settings: Settings, work):
    """Runs `work(connection)` with an engine of its own: a pool belongs to the loop it was made in."""

    async def run():
        engine = create_engine(settings)
        try:
            async with engine.begin() as connection:
                return await work(connection)
        finally:
            await engine.dispose()

    return asyncio.run(run())


@pytest.fixture(scope="session")
def settings() -> Settings:
    if "DATABASE_URL" not in os.environ:
        pytest.skip("needs DATABASE_URL and REDIS_URL, see README.md")
    return Settings.from_environment()


@pytest.fixture
def empty_tables(settings: Settings) -> None:
    async def clear(connection):
        for table in reversed(metadata.sorted_tables):
            await connection.execute(sa.delete(table))

    in_database(settings, clear)


@pytest.fixture
def client(settings: Settings, empty_tables: None):
    with TestClient(create_app(settings)) as client:
        yield client
