"""A run's report as plain data, for `--report FILE.json`."""

from typing import Any

from core.engine.report import Report
from core.runs import RunReport


def as_json(report: RunReport, *, left_out: int) -> dict[str, Any]:
    """`rows`, how the run ended, and per operation its figures; seconds are rounded to 0.1 ms."""
    return {
        "rows": report.rows,
        "left_out": left_out,
        "state": report.state.value,
        "reason": report.reason,
        "elapsed_s": round(report.elapsed_s, 4),
        "operations": [_operation(step) for step in report.steps],
    }


def _operation(report: Report) -> dict[str, Any]:
    settings = report.settings
    return {
        "slug": report.slug,
        "state": report.state.value,
        "total": report.total,
        "done": report.done,
        "failed": report.failed,
        "chunks": report.chunks_total,
        "workers": report.workers,
        "chunk_size": settings.chunk_size,
        "executor": settings.executor if settings.parallel else "sequential",
        "cores": report.cores,
        "elapsed_s": round(report.elapsed_s, 4),
        "items_per_s": round(report.items_per_s, 1),
        "busy_s": round(report.busy_s, 4),
        "cpu_s": round(report.cpu_s, 4),
        "useful_s": round(report.useful_s, 4),
        "waits_s": {cause: round(spent, 4) for cause, spent in report.waits_s.items()},
        "speed_up": round(report.speed_up, 3),
        "efficiency": round(report.efficiency, 4),
        "workers_per_core": round(report.workers_per_core, 3),
        "more_workers": report.more_workers,
        "memory_peak_percent": report.memory_peak_percent,
        "workers_replaced": report.rebuilt,
        "degraded": report.degraded,
        "calls": report.calls,
        "retries": report.retries,
        "cached": report.cached,
        "cost": report.cost,
        "limit_per_s": round(report.limit_per_s, 3),
        "latency_s": None if report.latency_s is None else round(report.latency_s, 4),
        "workers_needed": report.workers_needed,
        "phases": {name: round(spent, 4) for name, spent in report.phases_s.items()},
        "notes": list(report.notes),
    }
