"""What the server answers beside the dashboard."""

import asyncio
from typing import Any

from pages.serving import safe_headers


def test_every_answer_carries_the_safe_headers() -> None:
    sent: list[dict[str, Any]] = []

    async def bare(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def keep(message: Any) -> None:
        sent.append(message)

    asyncio.run(safe_headers(bare)({"type": "http"}, None, keep))  # type: ignore[arg-type]

    names = {name.decode() for name, _ in sent[0]["headers"]}
    assert names == {"x-content-type-options", "content-security-policy", "referrer-policy"}
