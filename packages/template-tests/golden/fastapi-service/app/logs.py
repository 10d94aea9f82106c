"""Logs as JSON, one object a line, each with the id of the request it belongs to.

Never log a request's body or a header you did not choose: what is logged is kept for years and read by many, and card data that
was logged once makes the whole log store a part of the audit.
"""

import json
import logging
import sys
from contextvars import ContextVar
from datetime import datetime, timezone

request_id: ContextVar[str] = ContextVar("request_id", default="")

#: Fields that `extra={...}` may add. What is not named here does not reach the log.
FIELDS = ("method", "route", "status", "duration_ms", "actor", "outcome", "message_id", "topic", "count", "check")


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict = {
            "time": datetime.fromtimestamp(record.created, tz=timezone.utc).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request_id.get():
            line["request_id"] = request_id.get()
        for field in FIELDS:
            value = getattr(record, field, None)
            if value is not None:
                line[field] = value
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def configure_logging(level: str) -> None:
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(JsonFormatter())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    # They bring handlers of their own, which would write every line twice.
    for name in ("uvicorn", "uvicorn.error", "dramatiq", "alembic"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = True
