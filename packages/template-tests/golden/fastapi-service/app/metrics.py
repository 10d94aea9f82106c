"""What is measured. The SLOs in slos/ and the rules in monitoring/ count these: rename nothing without changing them, too."""

from prometheus_client import Counter, Histogram

#: Seconds. 0.25 must stay: it is the bound that the latency SLO counts, and a histogram knows nothing between two bounds.
LATENCY_BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

#: Labels are few and of few values: a route's pattern, never its path, never a customer.
http_requests_total = Counter(
    "http_requests_total",
    "Requests that were answered.",
    ("method", "route", "status"),
)
http_request_duration_seconds = Histogram(
    "http_request_duration_seconds",
    "Time from the first byte of a request to the last byte of its answer.",
    ("method", "route"),
    buckets=LATENCY_BOUNDS,
)
jobs_total = Counter(
    "jobs_total",
    "Jobs of the worker that ended, by how: done, retried (it will be tried again) or failed (nobody tries again).",
    ("actor", "outcome"),
)
outbox_sent_total = Counter(
    "outbox_sent_total",
    "Messages that the relay handed to the queue.",
    ("topic",),
)
