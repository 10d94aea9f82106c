import asyncio

import sqlalchemy as sa

from app.database import create_engine
from app.jobs import process_instruction
from app.relay import relay_once
from app.tables import instructions, outbox

from tests.conftest import in_database

NEW = {"reference": "invoice 1", "amount_minor": 1250, "currency": "eur"}


def post(client, key="key-1", **change):
    return client.post("/v1/instructions", json={**NEW, **change}, headers={"Idempotency-Key": key})


def count(settings, table):
    return in_database(settings, lambda connection: connection.scalar(sa.select(sa.func.count()).select_from(table)))


def test_the_same_request_twice_is_one_instruction(client, settings):
    first, second = post(client), post(client)
    assert first.status_code == second.status_code == 201
    assert first.json() == second.json()
    assert count(settings, instructions) == count(settings, outbox) == 1


def test_a_key_belongs_to_one_request(client, settings):
    post(client)
    assert post(client, amount_minor=9).status_code == 422
    assert count(settings, instructions) == 1


def test_refuses_what_cannot_be(client, settings):
    assert client.post("/v1/instructions", json=NEW).status_code == 422
    assert post(client, amount_minor=0).status_code == 422
    assert post(client, amount_minor=10**18).status_code == 422
    assert count(settings, instructions) == count(settings, outbox) == 0


def test_reads_back_what_was_received(client):
    identifier = post(client).json()["id"]
    assert client.get(f"/v1/instructions/{identifier}").json()["currency"] == "EUR"
    assert client.get("/v1/instructions/00000000-0000-0000-0000-000000000000").status_code == 404


def test_the_outbox_is_sent_and_the_job_may_run_twice(client, settings):
    identifier = post(client).json()["id"]
    sent = []

    async def run():
        engine = create_engine(settings)
        try:
            first = await relay_once(engine, lambda topic, payload: sent.append((topic, payload)))
            second = await relay_once(engine, lambda topic, payload: sent.append((topic, payload)))
            done = [await process_instruction(engine, identifier) for _ in range(2)]
            return first, second, done
        finally:
            await engine.dispose()

    assert asyncio.run(run()) == (1, 0, [True, False])
    assert sent == [("process_instruction", {"instruction_id": identifier})]
    assert client.get(f"/v1/instructions/{identifier}").json()["state"] == "processed"


def test_what_could_not_be_sent_waits(client, settings):
    post(client)

    def refuse(topic, payload):
        raise ConnectionError("the queue is away")

    async def run():
        engine = create_engine(settings)
        try:
            try:
                await relay_once(engine, refuse)
            except ConnectionError:
                pass
            return await relay_once(engine, lambda topic, payload: None)
        finally:
            await engine.dispose()

    assert asyncio.run(run()) == 1
