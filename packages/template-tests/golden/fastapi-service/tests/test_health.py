import dataclasses

from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings

NOBODY = {"DATABASE_URL": "postgresql://nobody:secret@127.0.0.1:9/none", "REDIS_URL": "redis://127.0.0.1:9/0"}


def test_is_ready_with_everything_there(client):
    assert client.get("/livez").status_code == 200
    assert client.get("/readyz").json() == {"status": "ready"}


def test_stays_alive_without_any_dependency():
    settings = dataclasses.replace(Settings.from_environment(NOBODY), readiness_timeout_seconds=0.5)
    with TestClient(create_app(settings)) as client:
        assert client.get("/livez").status_code == 200
        answer = client.get("/readyz")
        assert answer.status_code == 503
        assert set(answer.json()["problems"]) == {"database", "migrations", "redis"}
        # Who asks learns what is missing, and not where it would be.
        assert "nobody" not in answer.text and "secret" not in answer.text


def test_is_not_ready_once_asked_to_stop(client):
    client.app.state.readiness.is_stopping = True
    assert client.get("/readyz").json()["problems"] == {"process": "is stopping"}
    assert client.get("/livez").status_code == 200


def test_counts_customers_and_not_probes(client):
    client.get("/v1/instructions/not-an-id")
    client.get("/somewhere/else/1234567890")
    text = client.get("/metrics").text
    assert 'http_requests_total{method="GET",route="/v1/instructions/{identifier}",status="422"}' in text
    assert 'route="unmatched",status="404"' in text
    assert "1234567890" not in text
    assert "livez" not in text


def test_says_which_request_it_was(client):
    assert client.get("/nowhere", headers={"X-Request-Id": "abc-1"}).headers["x-request-id"] == "abc-1"
    assert client.get("/nowhere", headers={"X-Request-Id": "a b\tc"}).headers["x-request-id"] != "a b\tc"
