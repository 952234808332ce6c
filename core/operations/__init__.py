"""Every module here defines one operation; putting a file here is all there is to do."""

from importlib import import_module
from inspect import getmembers, isabstract, isclass
from pkgutil import iter_modules
from typing import Any, TypeAlias

from core.operations.operation import Operation

AnyOperation: TypeAlias = Operation[Any, Any]


def all_operations() -> dict[str, type[AnyOperation]]:
    """Operation classes by slug, in the order of their `position`."""
    found: dict[str, type[AnyOperation]] = {}
    for module_info in iter_modules(__path__):
        module = import_module(f"{__name__}.{module_info.name}")
        for _, cls in getmembers(module, isclass):
            if (
                not issubclass(cls, Operation)
                or isabstract(cls)
                or cls.__module__ != module.__name__
            ):
                continue
            if cls.slug in found:
                raise ValueError(f"two operations are named {cls.slug!r}")
            found[cls.slug] = cls
    return dict(sorted(found.items(), key=lambda pair: pair[1].position))
