"""Hands what the outbox holds to the worker's queue: `python -m app.relay`.

A job is sent at least once: if the process dies between sending and committing, it is sent again. Actors therefore have to be able
to run twice (see app/worker.py). Several relays may run: each takes rows that no other holds.
"""

import asyncio
import logging
import signal
from typing import Any, Callable, Mapping

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from app.database import create_engine
from app.logs import configure_logging
from app.metrics import outbox_sent_total
from app.settings import Settings
from app.tables import outbox

logger = logging.getLogger(__name__)

BATCH = 100
IDLE_SECONDS = 0.5
METRICS_PORT = 9191

Enqueue = Callable[[str, Mapping[str, Any]], None]


async def relay_once(engine: AsyncEngine, enqueue: Enqueue) -> int:
    """Sends what waits, oldest first; answers how many."""
    async with engine.begin() as connection:
        waiting = (
            await connection.execute(
                sa.select(outbox.c.id, outbox.c.topic, outbox.c.payload)
                .where(outbox.c.sent_at.is_(None))
                .order_by(outbox.c.id)
                .limit(BATCH)
                .with_for_update(skip_locked=True)
            )
        ).all()
        for row in waiting:
            # The queue's client does not know asyncio, and a slow Redis must not stop the loop.
            await asyncio.to_thread(enqueue, row.topic, row.payload)
            outbox_sent_total.labels(row.topic).inc()
        if waiting:
            await connection.execute(
                sa.update(outbox).where(outbox.c.id.in_([row.id for row in waiting])).values(sent_at=sa.func.now())
            )
    return len(waiting)


async def relay(engine: AsyncEngine, enqueue: Enqueue, stopping: asyncio.Event) -> None:
    while not stopping.is_set():
        try:
            sent = await relay_once(engine, enqueue)
        except Exception:  # whatever it was, the rows are still there
            logger.exception("relay failed")
            sent = 0
        if sent == 0:
            try:
                await asyncio.wait_for(stopping.wait(), IDLE_SECONDS)
            except asyncio.TimeoutError:
                continue


def enqueue_actor(topic: str, payload: Mapping[str, Any]) -> None:
    # Here and not above: only who sends jobs needs a connection to the queue.
    from app.worker import ACTORS

    ACTORS[topic].send(**payload)


async def main() -> None:
    from prometheus_client import start_http_server

    settings = Settings.from_environment()
    configure_logging(settings.log_level)
    start_http_server(METRICS_PORT)
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    engine = create_engine(settings)
    try:
        await relay(engine, enqueue_actor, stopping)
    finally:
        await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
