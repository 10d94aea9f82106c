"""What is set from outside, read once, at start: a wrong value stops the start instead of the first payment."""

import os
from dataclasses import dataclass
from typing import Mapping


class InvalidSettings(Exception):
    """The environment lacks something, or holds something that cannot be."""


def _required(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name, "").strip()
    if not value:
        raise InvalidSettings(f"{name} is not set")
    return value


def _positive(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name, str(default))
    if not text.isdigit() or int(text) < 1:
        raise InvalidSettings(f"{name} must be a whole number above 0, not {text!r}")
    return int(text)


@dataclass(frozen=True)
class Settings:
    # Secrets in these two: they are never logged, and `repr` does not show them.
    database_url: str
    redis_url: str
    host: str
    port: int
    log_level: str
    pool_size: int
    # Readiness has to answer before the probe gives up (2 seconds in deploy/kubernetes/web.yaml).
    readiness_timeout_seconds: float = 1.0

    def __repr__(self) -> str:
        return f"Settings(host={self.host!r}, port={self.port}, log_level={self.log_level!r})"

    @property
    def async_database_url(self) -> str:
        """The same address with the driver this service uses, however it was written."""
        _, separator, rest = self.database_url.partition("://")
        return f"postgresql+asyncpg{separator}{rest}"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        database_url = _required(environment, "DATABASE_URL")
        if not database_url.startswith("postgres"):
            raise InvalidSettings("DATABASE_URL must begin with postgresql://")
        redis_url = _required(environment, "REDIS_URL")
        if not redis_url.startswith(("redis://", "rediss://")):
            raise InvalidSettings("REDIS_URL must begin with redis:// or rediss://")
        return cls(
            database_url=database_url,
            redis_url=redis_url,
            host=environment.get("HOST", "0.0.0.0"),  # noqa: S104
            port=_positive(environment, "PORT", 8000),
            log_level=environment.get("LOG_LEVEL", "INFO").upper(),
            # Times the number of pods it must stay below max_connections of the database.
            pool_size=_positive(environment, "DATABASE_POOL_SIZE", 10),
        )
