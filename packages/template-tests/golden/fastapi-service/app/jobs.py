"""What the worker does, without the queue: so it can be tested, and called by hand during an incident."""

import uuid

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from app.tables import instructions


async def process_instruction(engine: AsyncEngine, instruction_id: str) -> bool:
    """Processes an instruction; answers false where that was done before.

    The state is changed only from `received`: of two runs of the same job one changes it, whatever their order. What calls
    somebody outside belongs before the commit and has to carry the instruction's id as its own idempotency key.
    """
    async with engine.begin() as connection:
        changed = await connection.execute(
            sa.update(instructions)
            .where(instructions.c.id == uuid.UUID(instruction_id), instructions.c.state == "received")
            .values(state="processed", processed_at=sa.func.now())
            .returning(instructions.c.id)
        )
        return changed.first() is not None
