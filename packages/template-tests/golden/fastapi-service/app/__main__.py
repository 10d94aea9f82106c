"""Serves the API: `python -m app`."""

import uvicorn

from app.logs import configure_logging
from app.main import create_app
from app.settings import Settings


def main() -> None:
    settings = Settings.from_environment()
    configure_logging(settings.log_level)
    uvicorn.run(
        create_app(settings),
        # All addresses of the container; who may come is said by deploy/kubernetes/network-policy.yaml.
        host=settings.host,
        port=settings.port,
        # app/observe.py writes one line per request, with its route instead of its path: paths bear identifiers.
        access_log=False,
        log_config=None,
        # What a client may say about itself is not believed.
        proxy_headers=False,
        server_header=False,
    )


if __name__ == "__main__":
    main()
