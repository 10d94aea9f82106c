"""Two questions that must not be mixed up.

`/livez`: is this process beyond help? It never looks at a dependency: a database that is away would otherwise restart every pod,
again and again, and nothing would be the better for it.

`/readyz`: may it get traffic? It may not while the database is away, while Redis is away, before the migrations ran, and from the
moment it was asked to stop. What is wrong is said by name, for whoever reads it during an incident; details are only in the log.
"""

import asyncio
import logging
from typing import Awaitable, Callable, Mapping

import sqlalchemy as sa
from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from redis.asyncio import Redis
from sqlalchemy.ext.asyncio import AsyncEngine

from app.database import current_revision, expected_revision, is_known

logger = logging.getLogger(__name__)
router = APIRouter(include_in_schema=False)

#: Answers `None` where all is well, else what is wrong.
Check = Callable[[], Awaitable["str | None"]]


class Readiness:
    def __init__(self, checks: Mapping[str, Check], timeout_seconds: float) -> None:
        self._checks = checks
        self._timeout = timeout_seconds
        self.is_stopping = False

    async def problems(self) -> "dict[str, str]":
        if self.is_stopping:
            return {"process": "is stopping"}
        answers = await asyncio.gather(*(self._ask(name) for name in self._checks))
        return {name: answer for name, answer in zip(self._checks, answers) if answer is not None}

    async def _ask(self, name: str) -> "str | None":
        try:
            return await asyncio.wait_for(self._checks[name](), self._timeout)
        except asyncio.TimeoutError:
            return f"no answer within {self._timeout:g} s"
        except Exception:  # whatever it is, this pod is not ready
            logger.warning("readiness check failed", extra={"check": name}, exc_info=True)
            return "cannot be reached"


def create_readiness(engine: AsyncEngine, redis: Redis, timeout_seconds: float) -> Readiness:
    async def database() -> "str | None":
        async with engine.connect() as connection:
            await connection.scalar(sa.text("SELECT 1"))
        return None

    async def migrations() -> "str | None":
        async with engine.connect() as connection:
            current = await current_revision(connection)
        # A revision unknown to this code is a newer one: while a release rolls out, or after it was rolled back. Migrations expand
        # before they contract (docs/migrations.md), so the code before keeps working.
        if current == expected_revision() or (current and not is_known(current)):
            return None
        return f"at {current or 'nothing'}, expected {expected_revision()}"

    async def queue() -> "str | None":
        await redis.ping()
        return None

    return Readiness({"database": database, "migrations": migrations, "redis": queue}, timeout_seconds)


@router.get("/livez")
async def livez() -> "dict[str, str]":
    return {"status": "alive"}


@router.get("/readyz")
async def readyz(request: Request) -> JSONResponse:
    problems = await request.app.state.readiness.problems()
    if problems:
        return JSONResponse({"status": "not ready", "problems": problems}, status_code=503)
    return JSONResponse({"status": "ready"})


@router.get("/metrics")
async def metrics() -> Response:
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
