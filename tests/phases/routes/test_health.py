"""A watcher can see whether server and store are well."""


def test_a_healthy_server_says_ok(client):
    answer = client.get("/healthz")

    assert answer.status_code == 200
    assert answer.json()["status"] == "ok"
