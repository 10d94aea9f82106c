"""The example of an API that moves money: replace what it is about, keep how it does it."""

import uuid
from typing import Any

import sqlalchemy as sa
from fastapi import APIRouter, Header, HTTPException, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy.ext.asyncio import AsyncConnection

from app.idempotency import Answer, KeyReused, claim, fingerprint_of, remember
from app.tables import instructions, outbox

router = APIRouter(prefix="/v1/instructions", tags=["instructions"])


class NewInstruction(BaseModel):
    reference: str = Field(min_length=1, max_length=64)
    amount_minor: int = Field(gt=0, le=10**15, description="In the currency's smallest unit.")
    currency: str = Field(min_length=3, max_length=3)


async def _receive(connection: AsyncConnection, new: NewInstruction) -> Answer:
    identifier = uuid.uuid4()
    await connection.execute(
        sa.insert(instructions).values(
            id=identifier,
            reference=new.reference,
            amount_minor=new.amount_minor,
            currency=new.currency.upper(),
        )
    )
    # In the same transaction: either both are there or neither. app/relay.py hands it to the worker.
    await connection.execute(
        sa.insert(outbox).values(topic="process_instruction", payload={"instruction_id": str(identifier)})
    )
    return Answer(201, {"id": str(identifier), "state": "received"})


@router.post("", status_code=201)
async def receive_instruction(
    request: Request,
    new: NewInstruction,
    idempotency_key: str = Header(min_length=1, max_length=128),
) -> JSONResponse:
    asked: "dict[str, Any]" = {"reference": new.reference, "amount": new.amount_minor, "currency": new.currency}
    try:
        async with request.app.state.engine.begin() as connection:
            answer = await claim(connection, idempotency_key, fingerprint_of(asked))
            if answer is None:
                answer = await _receive(connection, new)
                await remember(connection, idempotency_key, answer)
    except KeyReused as reused:
        raise HTTPException(422, "This Idempotency-Key was used for another request") from reused
    return JSONResponse(answer.body, status_code=answer.status)


@router.get("/{identifier}")
async def read_instruction(request: Request, identifier: uuid.UUID) -> "dict[str, Any]":
    async with request.app.state.engine.connect() as connection:
        row = (await connection.execute(sa.select(instructions).where(instructions.c.id == identifier))).first()
    if row is None:
        raise HTTPException(404, "There is no such instruction")
    return {
        "id": str(row.id),
        "reference": row.reference,
        "amount_minor": row.amount_minor,
        "currency": row.currency,
        "state": row.state,
    }
