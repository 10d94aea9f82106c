"""Counts, times and logs every request."""

import logging
import time
import uuid

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.logs import request_id
from app.metrics import http_request_duration_seconds, http_requests_total

logger = logging.getLogger(__name__)

#: Asked by machines every few seconds. Counted, they would drown the customers in every ratio.
UNCOUNTED = frozenset({"/livez", "/readyz", "/metrics"})
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
MAX_ID = 64


def _incoming_id(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"x-request-id":
            text = value.decode("latin-1")
            # It goes into logs: what is not plainly an identifier is replaced.
            if len(text) <= MAX_ID and text.replace("-", "").isalnum() and text.isascii():
                return text
    return uuid.uuid4().hex


class Observe:
    """Plain ASGI instead of Starlette's BaseHTTPMiddleware, which breaks background tasks and context variables."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in UNCOUNTED:
            await self.app(scope, receive, send)
            return
        # Stays 500 where nothing was answered: an error that nobody caught, or a client that hung up.
        status = 500
        identifier = _incoming_id(scope)
        token = request_id.set(identifier)
        started = time.perf_counter()

        async def send_observed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message.setdefault("headers", [])
                message["headers"] = [*message["headers"], (b"x-request-id", identifier.encode())]
            await send(message)

        try:
            await self.app(scope, receive, send_observed)
        finally:
            self._record(scope, status, time.perf_counter() - started)
            request_id.reset(token)

    @staticmethod
    def _record(scope: Scope, status: int, seconds: float) -> None:
        # Only what this service knows becomes a label: whoever may invent values can fill the memory of Prometheus.
        route = getattr(scope.get("route"), "path", "unmatched")
        method = scope["method"] if scope["method"] in METHODS else "OTHER"
        http_requests_total.labels(method, route, str(status)).inc()
        http_request_duration_seconds.labels(method, route).observe(seconds)
        logger.info(
            "request",
            extra={"method": method, "route": route, "status": status, "duration_ms": round(seconds * 1000, 1)},
        )
