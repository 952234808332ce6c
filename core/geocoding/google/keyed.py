"""Connections that have each request cleared as it is sent, and write the key into it."""

import logging
from collections.abc import Callable
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

STAND_IN = "AIza"
"""Ends every URL in place of the key, which so is in no URL, log or error, only on the wire."""
_PARAMETER = f"&key={STAND_IN}"
_LOGGERS = ("urllib3.connectionpool", "urllib3.util.retry")

clear: ContextVar[Callable[[], None]] = ContextVar("clear")
"""Called once for each request: when its connection is open, or could not be made."""


class KeyedAdapter(HTTPAdapter):
    """Sends over at most `connections` kept connections, with the key instead of STAND_IN."""

    def __init__(self, key: str, connections: int) -> None:
        self._pools = _keyed_pools(key)
        super().__init__(
            pool_connections=2, pool_maxsize=connections, pool_block=True, max_retries=0
        )
        for name in _LOGGERS:
            logging.getLogger(name).addFilter(_without_query)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """The pools of direct connections."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """The pools of connections through a proxy of the environment."""
        manager = super().proxy_manager_for(proxy, **kwargs)
        manager.pool_classes_by_scheme = self._pools
        return manager

    def __reduce__(self) -> str:
        raise TypeError("an adapter holds the key and cannot be pickled")


if TYPE_CHECKING:
    _Connection = HTTPConnection
else:
    _Connection = object


class _Cleared(_Connection):
    """
    Has a request cleared last of all, with its connection open and its text ready.

    Making a connection takes as long as several requests may be apart: what is cleared before it
    arrives late, together with others, and a second then holds more requests than it may.
    """

    def connect(self) -> None:
        try:
            super().connect()
        except Exception:
            clear.get()()
            raise

    def endheaders(self, *args: Any, **kwargs: Any) -> None:
        if self.sock is None:
            self.connect()
        clear.get()()
        super().endheaders(*args, **kwargs)


def _keyed_pools(key: str) -> dict[str, Any]:
    """Pool classes whose connections know the key; it is in no attribute that anything prints."""

    class Keyed(_Cleared):
        def putrequest(self, method: str, url: str, *args: Any, **kwargs: Any) -> None:
            if not url.endswith(_PARAMETER):
                raise ValueError("a request without the key's place")
            keyed = url.removesuffix(STAND_IN) + quote(key, safe="")
            super().putrequest(method, keyed, *args, **kwargs)

    class Plain(Keyed, HTTPConnection):
        """Over http, as to a proxy on this machine."""

    class Secured(Keyed, HTTPSConnection):
        """Over https."""

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecuredPool(HTTPSConnectionPool):
        ConnectionCls = Secured

    return {"http": PlainPool, "https": SecuredPool}


def _without_query(record: logging.LogRecord) -> bool:
    """Take addresses out of what urllib3 logs of its requests at DEBUG level."""
    if isinstance(record.args, tuple):
        record.args = tuple(map(_path_only, record.args))
    return True


def _path_only(part: object) -> object:
    return part.partition("?")[0] if isinstance(part, str) else part
