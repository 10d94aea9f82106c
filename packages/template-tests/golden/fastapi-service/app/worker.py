"""The worker: `dramatiq app.worker --processes 1 --threads 8`. One process, so that it has one set of metrics."""

import dramatiq
from dramatiq.brokers.redis import RedisBroker
from dramatiq.middleware import Middleware, Retries
from dramatiq.middleware.asyncio import AsyncIO
from prometheus_client import start_http_server

from app import jobs
from app.database import create_engine
from app.logs import configure_logging
from app.metrics import jobs_total
from app.settings import Settings

METRICS_PORT = 9191
MAX_RETRIES = 10

settings = Settings.from_environment()
configure_logging(settings.log_level)


class CountJobs(Middleware):
    """Counts how jobs end. Only the last failure is one: a job that will be tried again has broken no promise yet."""

    def after_process_boot(self, broker) -> None:
        start_http_server(METRICS_PORT)

    def after_process_message(self, broker, message, *, result=None, exception=None) -> None:
        if exception is None:
            outcome = "done"
        else:
            outcome = "failed" if message.failed else "retried"
        jobs_total.labels(message.actor_name, outcome).inc()


broker = RedisBroker(url=settings.redis_url)
broker.add_middleware(AsyncIO())
# Before `Retries`: what comes after a job runs from the last to the first, and it has to know whether there will be another try.
broker.add_middleware(CountJobs(), before=Retries)
dramatiq.set_broker(broker)

engine = create_engine(settings)


@dramatiq.actor(max_retries=MAX_RETRIES, min_backoff=1_000, max_backoff=300_000, time_limit=30_000)
async def process_instruction(instruction_id: str) -> None:
    await jobs.process_instruction(engine, instruction_id)


#: Topics of the outbox. A topic that stands in the database must stay here until nothing of it waits any more.
ACTORS = {"process_instruction": process_instruction}
