"""Puts the application together, and takes it apart in order."""

import logging
import signal
from contextlib import asynccontextmanager
from typing import AsyncIterator

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from redis.asyncio import Redis
from sqlalchemy.exc import InterfaceError, OperationalError, TimeoutError as PoolTimeout

from app import health, instructions
from app.database import create_engine
from app.observe import Observe
from app.settings import Settings

logger = logging.getLogger(__name__)


def _refuse_when_asked_to_stop(readiness: health.Readiness) -> None:
    """From SIGTERM on, readiness says no, so that traffic stops before the server does. The server's own handler runs as before."""
    before = signal.getsignal(signal.SIGTERM)

    def stop(number, frame) -> None:
        readiness.is_stopping = True
        if callable(before):
            before(number, frame)

    try:
        signal.signal(signal.SIGTERM, stop)
    except ValueError:
        # Only the main thread may: a test's client has another, and nobody stops it.
        logger.debug("not in the main thread")


def create_app(settings: Settings) -> FastAPI:
    engine = create_engine(settings)
    redis = Redis.from_url(settings.redis_url, socket_timeout=1, socket_connect_timeout=1)
    readiness = health.create_readiness(engine, redis, settings.readiness_timeout_seconds)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        _refuse_when_asked_to_stop(readiness)
        logger.info("started")
        try:
            yield
        finally:
            readiness.is_stopping = True
            # The server has answered what was open; connections may go.
            await engine.dispose()
            await redis.connection_pool.disconnect()
            logger.info("stopped")

    app = FastAPI(
        title="refund-intake",
        description="Takes refund requests from merchants.",
        # The documentation of an internal API is not for everybody who can reach it.
        docs_url=None,
        redoc_url=None,
    )
    # On the router, because the releases of FastAPI that some distributions still carry ignore the argument of the same name.
    app.router.lifespan_context = lifespan
    app.state.engine = engine
    app.state.readiness = readiness
    app.add_middleware(Observe)
    app.include_router(health.router)
    app.include_router(instructions.router)

    # The database is away or overloaded: that is 503 and "try again", not 500 and a stack trace for whoever asked.
    async def unavailable(_: Request, error: Exception) -> JSONResponse:
        logger.error("database unavailable", exc_info=error)
        return JSONResponse({"detail": "Temporarily unavailable"}, status_code=503, headers={"Retry-After": "1"})

    for kind in (InterfaceError, OperationalError, PoolTimeout, OSError):
        app.add_exception_handler(kind, unavailable)
    return app
