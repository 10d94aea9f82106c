"""The same request twice has the effect of one.

Networks lose answers, and whoever does not know whether a payment was taken asks again. A client sends the same `Idempotency-Key`
with both; the key is claimed in the transaction of the work itself, so there is no moment in which one is done without the other.
"""

import hashlib
import json
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from app.tables import idempotency_keys


class KeyReused(Exception):
    """The key was used for another request."""


class Answer(NamedTuple):
    status: int
    body: Any


def fingerprint_of(request: Any) -> str:
    """Requests that mean the same have the same, however their JSON was written."""
    text = json.dumps(request, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


async def claim(connection: AsyncConnection, key: str, fingerprint: str) -> "Answer | None":
    """Claims a key for this transaction; answers what was answered before, if it was.

    Two requests at the same time: the second waits at the insert until the first has committed, and then finds its answer. If the
    first failed, its claim is rolled back, and the second does the work.
    """
    claimed = await connection.execute(
        insert(idempotency_keys)
        .values(key=key, fingerprint=fingerprint)
        .on_conflict_do_nothing()
        .returning(idempotency_keys.c.key)
    )
    if claimed.first() is not None:
        return None
    row = (await connection.execute(sa.select(idempotency_keys).where(idempotency_keys.c.key == key))).one()
    if row.fingerprint != fingerprint:
        raise KeyReused(key)
    return Answer(row.status, row.body)


async def remember(connection: AsyncConnection, key: str, answer: Answer) -> None:
    await connection.execute(
        sa.update(idempotency_keys)
        .where(idempotency_keys.c.key == key)
        .values(status=answer.status, body=answer.body)
    )
