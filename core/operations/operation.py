"""What an operation is: a plan of items, the work on a chunk of them, a gathered result."""

import dataclasses
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, Literal, TypeAlias, TypeVar, get_type_hints

import pandas as pd

from core.engine.chunk import Failure
from core.engine.settings import Bound
from core.errors import ItemError, MappingError, SettingsError
from core.lookups.quote import Quote
from core.pacing import checkpoint
from core.tables.roles import Role
from core.tables.table import Table
from core.texts import say

Row: TypeAlias = Mapping[str, str]
Tell: TypeAlias = Callable[[str, float], None]
"""Takes what is being done, in words, and how much of it, 0 to 1."""
Item = TypeVar("Item")
Value = TypeVar("Value")
OptionKind = Literal["bool", "int", "float", "choice", "text"]


@dataclass(frozen=True, slots=True)
class Plan(Generic[Item]):
    """The items to work on, in order, and what every chunk reads beside them.

    `items` may be lazy: it needs a length and slices. Where an item is not one of what the
    operation's noun counts, `counts` says how many each stands for; they add up to what is told.
    `limit_per_s` is what a service allows, 0 where nothing is limited.
    """

    items: Sequence[Item]
    shared: Any = None
    counts: Sequence[int] | None = None
    limit_per_s: float = 0.0


@dataclass(frozen=True)
class Result:
    """The table with the operation's columns, and whatever else came of it, by sheet name."""

    table: Table
    sheets: Mapping[str, pd.DataFrame] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Resources:
    """Where workers find what outlives the process. Frozen and picklable: no key, no connection.

    `home` is the folder of the store, "" for none; `histories` are folders of further stores, whose
    past requests count for this run only. `version` pins the register of `home`, None: as it is.
    `run_id` names the run, so that what it spends is added up wherever its workers are.
    """

    home: str = ""
    histories: tuple[str, ...] = ()
    version: int | None = None
    run_id: str = ""


class Operation(ABC, Generic[Item, Value]):
    """
    One thing done to a table, with its parameters filled in.

    Subclasses are frozen dataclasses: their fields, made with `option()`, are the form, and an
    instance is pickled to worker processes. It holds no result, no client, no lock.
    """

    slug: ClassVar[str]
    title: ClassVar[str]
    activity: ClassVar[str]  # "Phone validation", as in "... complete!"
    noun: ClassVar[str]  # of its items: "phone numbers"
    prefix: ClassVar[str]  # of the columns it adds
    needs: ClassVar[tuple[Role, ...]]  # roles without which it cannot run
    needs_one_of: ClassVar[tuple[Role, ...]] = ()  # roles of which one at least must be mapped
    uses: ClassVar[tuple[Role, ...]] = ()  # roles it reads where they are mapped
    repeatable: ClassVar[bool] = True  # False for work that pays or sends
    work_phase: ClassVar[str] = "work"  # what the work is called among the phases
    stores: ClassVar[bool] = False  # whether it looks into the store
    position: ClassVar[int] = 100  # among the operations, low first

    @property
    @abstractmethod
    def bound(self) -> Bound:
        """What the work waits for: "io", "python" or "native"."""

    def steps(self) -> "tuple[AnyStep, ...]":
        """What a run does for it, one after the other: itself, or parts that wait differently."""
        return (self,)

    def prepare(self, resources: Resources, tell: Tell) -> None:
        """Make ready what the plan reads, if that takes long; outside the gate, cancellable."""

    def quote(self, table: Table, resources: Resources, tell: Tell) -> Quote | None:
        """What a run would ask and cost, counted exactly; None where nothing is ever bought."""
        return None

    @abstractmethod
    def plan(self, table: Table, resources: Resources) -> Plan[Item]:
        """The items to work on. Raises MappingError without the columns it needs."""

    @abstractmethod
    def work(
        self, items: Sequence[Item], shared: Any, resources: Resources
    ) -> Iterable[Value | Failure]:
        """One outcome per item, in order; yield each as soon as it is had. In a worker."""

    @abstractmethod
    def gather(self, table: Table, plan: Plan[Item], outcomes: Sequence[Value | Failure]) -> Result:
        """Put the outcomes, in the plan's order, back on the table. Pure."""

    def columns_of(self, role: Role, table: Table) -> tuple[str, ...]:
        """The columns of a role, without those this operation wrote in an earlier run."""
        own = set(earlier_columns(table.frame, self.added_columns))
        return tuple(column for column in table.roles.get(role, ()) if column not in own)

    def require(self, role: Role, table: Table) -> tuple[str, ...]:
        """The same, at least one; raises MappingError, which lists the columns there are."""
        columns = self.columns_of(role, table)
        if not columns:
            names = ", ".join(map(str, table.frame.columns))
            raise MappingError(say("mapping.role_missing", role=role.value, columns=names))
        return columns

    def check(self, table: Table) -> None:
        """Raises MappingError, which lists the columns there are, if a role it needs is missing."""
        for role in self.needs:
            self.require(role, table)
        wanted = self.needs_one_of
        if wanted and not any(self.columns_of(role, table) for role in wanted):
            names = ", ".join(map(str, table.frame.columns))
            roles = ", ".join(role.value for role in wanted)
            raise MappingError(say("mapping.roles_missing", roles=roles, columns=names))

    @property
    def added_columns(self) -> tuple[str, ...]:
        """The columns `gather` adds, in order; known before the run."""
        return ()


AnyStep: TypeAlias = Operation[Any, Any]


class RowOperation(Operation[Row, Row]):
    """An operation whose items are rows, and whose values are new cells by column."""

    def plan(self, table: Table, resources: Resources) -> Plan[Row]:
        """Every row, as cells by column."""
        rows: list[Row] = table.frame.to_dict("records")  # type: ignore[assignment]
        return Plan(rows)

    @abstractmethod
    def enrich(self, row: Row) -> Row:
        """The new cells of one row; raise ItemError (this row) or StopRun (the run)."""

    def work(
        self, items: Sequence[Row], shared: Any, resources: Resources
    ) -> Iterator[Row | Failure]:
        """One row's new cells after the other."""
        for row in items:
            try:
                yield self.enrich(row)
            except ItemError as error:
                yield Failure(error.code, error.message)

    def gather(self, table: Table, plan: Plan[Row], outcomes: Sequence[Row | Failure]) -> Result:
        """The table with one column for each of `added_columns`; a failure goes to the note."""
        names, status, note = self.added_columns, f"{self.prefix}status", f"{self.prefix}note"
        rows = [
            {status: "error", note: o.message} if isinstance(o, Failure) else o for o in outcomes
        ]
        columns = ([row.get(name, "") for row in rows] for name in names)
        return Result(with_columns(table, names, columns))


def with_columns(
    table: Table,
    names: Sequence[str],
    columns: Iterable[Sequence[str]],
    *,
    replacing: Sequence[str] = (),
) -> Table:
    """The table with new text columns at its end, each with one cell per row of the table.

    Columns of an earlier run of the same operation are replaced, or those that are named; a column
    of the operator's own that has one of the names stays, and ours is called "name (2)".
    """
    frame = table.frame.drop(columns=list(replacing) or earlier_columns(table.frame, names))
    taken = set(frame.columns)
    added: dict[str, Any] = {}
    for name, cells in zip(names, columns, strict=True):
        checkpoint()
        added[_free_name(name, taken)] = pd.array(cells, dtype="str")
    new = pd.DataFrame(added, index=frame.index)
    roles = {
        role: kept
        for role, columns in table.roles.items()
        if (kept := tuple(column for column in columns if column in frame.columns))
    }
    return Table(table.name, pd.concat([frame, new], axis=1), roles)


def earlier_columns(frame: pd.DataFrame, names: Sequence[str]) -> list[str]:
    """The result columns of an earlier run, if all of them are there.

    They stand together and in order, some as "name (2)" beside one of the operator's own; or, in
    another order by now, under their plain names.
    """
    columns = [str(column) for column in frame.columns]
    for start in range(len(columns) - len(names), -1, -1) if names else ():
        block = columns[start : start + len(names)]
        if all(map(_is_ours, block, names)):
            return block
    return list(names) if names and set(names) <= set(columns) else []


def _is_ours(found: str, name: str) -> bool:
    return found == name or found.startswith(f"{name} (")


def _free_name(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free


def option(label: str, default: Any, *, help: str = "", **limits: Any) -> Any:
    """A dataclass field that is an option: its label, and `choices`, or `minimum` and `maximum`."""
    return field(default=default, metadata={"label": label, "help": help, **limits})


@dataclass(frozen=True, slots=True)
class OptionField:
    """One option of an operation, as a form or a command line needs it."""

    name: str
    label: str
    help: str
    kind: OptionKind
    default: Any
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    words: Mapping[str, float] = field(default_factory=dict)  # values that have a name

    def parse(self, text: str) -> Any:
        """The value written as `text`. Raises SettingsError, which says what would do."""
        try:
            if text.strip().lower() in self.words:
                return self.words[text.strip().lower()]
            if self.kind == "bool":
                return {
                    "true": True,
                    "yes": True,
                    "1": True,
                    "false": False,
                    "no": False,
                    "0": False,
                }[text.strip().lower()]
            value = {"int": int, "float": float}.get(self.kind, str)(text)
        except (KeyError, ValueError) as error:
            kind = say(f"options.kind_{self.kind}")
            raise SettingsError(
                say("options.not_a", name=self.name, value=text, kind=kind)
            ) from error
        if not self._within(value):
            low, high = (f"{edge:g}" for edge in (self.minimum or 0, self.maximum or 0))
            raise SettingsError(
                say("options.out_of_range", name=self.name, value=text, low=low, high=high)
            )
        return value

    def _within(self, value: Any) -> bool:
        """Whether a number is within the limits; what is not a number (nan) is not."""
        low = self.minimum is None or value >= self.minimum
        return bool(low and (self.maximum is None or value <= self.maximum))


def option_fields(operation: type[Operation[Any, Any]]) -> tuple[OptionField, ...]:
    """The options of an operation, in the order of its fields that were made with `option()`."""
    types = get_type_hints(operation)
    kinds: dict[Any, OptionKind] = {bool: "bool", int: "int", float: "float"}
    fields = []
    for entry in dataclasses.fields(operation):  # type: ignore[arg-type]
        about = dict(entry.metadata)
        if not about:
            continue  # how a step is told from another, not what anybody chooses
        kind = "choice" if about.get("choices") else kinds.get(types[entry.name], "text")
        fields.append(OptionField(name=entry.name, kind=kind, default=entry.default, **about))
    return tuple(fields)
