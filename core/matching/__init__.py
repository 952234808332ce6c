"""Record linkage: which rows tell of the same person. No engine, no store, no screen."""

from core.matching.conclude import match
from core.matching.normalise import normalise

__all__ = ["match", "normalise"]
