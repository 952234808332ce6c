"""A card per operation: its switch, where it happens, its figures or its quote, its options."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from core.errors import RequestError
from core.operations import AnyOperation, all_operations
from core.operations.operation import option_fields
from core.phones.region_names import region_names
from core.quoting import Quoting
from core.store import StoreError, open_store
from core.tables.roles import Role
from core.texts import language, say
from core.uploads import Upload
from pages.widgets import columns, layout, options, quote_card, quotes

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator


@dataclass(frozen=True, slots=True)
class Chosen:
    """A check that is switched on, and the count of what it would buy, if it buys anything."""

    operation: AnyOperation
    quoting: Quoting | None = None


def draw(upload: Upload) -> list[Chosen]:
    """Every operation there is; those that are switched on, with their options, are returned."""
    cards = [_card(cls, upload) for cls in all_operations().values()]
    return [card for card in cards if card is not None]


def summary(chosen: Sequence[Chosen]) -> str:
    """What the button beside it will do, and what that costs."""
    if not chosen:
        return say("pages.cards.choose")
    paid = [card.quoting for card in chosen if card.quoting and quotes.pays(card.operation)]
    if not paid:
        return say("pages.cards.bar", count=len(chosen))
    return quote_card.summary(paid[0], len(chosen))


def run_words(chosen: Sequence[Chosen]) -> str:
    """The words on the button."""
    return say("pages.cards.run", count=len(chosen)) if chosen else say("pages.cards.run_none")


def _card(cls: type[AnyOperation], upload: Upload) -> Chosen | None:
    missing = _missing(cls, upload)
    with st.container(border=True, gap="small"):
        head = st.container(
            horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
        )
        is_on = head.toggle(
            f"**{cls.title}**",
            not missing,
            key=f"on_{cls.slug}_{upload.id}_{bool(missing)}",
            disabled=bool(missing),
            persist_state="session",
        )
        if missing:
            _free(head)
            _ask_for(cls, missing)
            return None
        figures = st.container(gap="small")
        operation = _form(cls, upload)
        if operation is None:
            return None
        chosen: Chosen | None = Chosen(operation)
        if quotes.are_made_for(cls):
            chosen = _quoted(operation, upload, head, figures)
        else:
            _free(head)
            with figures:
                layout.facts(_figures(cls, upload))
    return chosen if is_on else None


def _quoted(
    operation: AnyOperation, upload: Upload, head: "DeltaGenerator", figures: "DeltaGenerator"
) -> Chosen | None:
    """The card of an operation that may buy; None where it cannot run as it is set."""
    try:
        quoting = quotes.of(upload, operation)
        with head:
            quote_card.badge(operation, quoting)
        with figures:
            quote_card.figures(quoting, _settled(type(operation), upload))
        quote_card.leaves(operation, quoting)
        operation.check(upload.table)
    except RequestError as error:
        quote_card.cannot_run(str(error))
        return None
    return Chosen(operation, quoting)


def _free(head: "DeltaGenerator") -> None:
    head.badge(say("pages.cards.free_here"), icon=":material/lock:", color="green")


def _missing(cls: type[AnyOperation], upload: Upload) -> Sequence[Role]:
    """Roles without which it cannot run: each of those it needs, or all of which one would do."""
    needed = [role for role in cls.needs if not upload.roles.get(role)]
    one_of = cls.needs_one_of
    return needed or ([] if any(upload.roles.get(role) for role in one_of) else one_of)


def _ask_for(cls: type[AnyOperation], missing: Sequence[Role]) -> None:
    """Which column to name, and the way there."""
    names = ", ".join(columns.role_name(role) for role in missing)
    kind = "missing_all" if missing == cls.needs_one_of else "missing"
    st.markdown(say(f"pages.cards.{kind}", roles=names))
    if st.button(
        say("pages.cards.to_columns"), icon=":material/arrow_back:", key=f"map_{cls.slug}"
    ):
        st.switch_page("upload.py")


def _form(cls: type[AnyOperation], upload: Upload) -> AnyOperation | None:
    """The operation with the options of its form; None, and the reason, if they cannot be."""
    values = options.ask(cls, upload)
    try:
        return cls(**values)
    except RequestError as error:
        layout.alarm(str(error))
        return None


def _figures(cls: type[AnyOperation], upload: Upload) -> list[tuple[str, str]]:
    figures = [(say("pages.cards.rows"), f"{len(upload.table):,}")]
    if needed := [name for role in cls.needs for name in upload.roles[role]]:
        distinct = _distinct(upload.id, upload.revision, needed, upload)
        figures.append((say("pages.cards.distinct"), f"{distinct:,}"))
    names = {field.name for field in option_fields(cls)}
    if "history" in names and (past := _past_requests()):
        figures.append((say("pages.cards.history"), f"{past:,}"))
    figures.append((say("pages.cards.price"), say("pages.cards.free")))
    figures.append((say("pages.cards.columns"), ", ".join(_columns_read(cls, upload))))
    return [*figures, *_settled(cls, upload)]


def _settled(cls: type[AnyOperation], upload: Upload) -> list[tuple[str, str]]:
    """What the Upload screen has settled, as figures."""
    names = region_names(language())
    return [
        (say(f"pages.cards.{field.name}"), names[options.SETTLED[field.name](upload)])
        for field in option_fields(cls)
        if field.name in options.SETTLED
    ]


def _columns_read(cls: type[AnyOperation], upload: Upload) -> list[str]:
    """What it needs and what it takes beside that; where that is much, what it needs."""
    roles = dict.fromkeys((*cls.needs, *(cls.needs_one_of + cls.uses if cls.needs_one_of else ())))
    return [name for role in roles for name in upload.roles.get(role, ())]


def _past_requests() -> int:
    """How many requests the history holds; a store that cannot be used is said to be so."""
    try:
        return open_store().register.count()
    except StoreError as error:
        layout.alarm(str(error))
        return 0


@st.cache_data(max_entries=100, show_spinner=False)
def _distinct(upload_id: str, revision: int, names: list[str], _upload: Upload) -> int:
    """Different cells, or different rows of cells, in the columns of these names."""
    first, *others = [pa.array(_upload.table.frame[name], pa.large_string()) for name in names]
    # Joined before they are counted: several times as fast as grouping by the columns.
    between = pa.scalar("\x1f", pa.large_string())
    cells = pc.binary_join_element_wise(first, *others, between) if others else first
    return int(pc.count_distinct(cells).as_py())
